import { describe, expect, it } from 'vitest'
import { testHouse } from '../../../test/house.ts'
import { projectRecord } from './records.ts'

/** What a reader sees: the words of the page without its marks, with single spaces. */
function read(html: string): string {
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
}

describe('the list of projects', () => {
  it('has the one under way first, then the newest, and says which ones nobody has dated', async () => {
    const house = await testHouse()
    const { text } = await house.get('/projects')
    const slugs = [...text.matchAll(/href="\/projects\/([^"]+)" class="plain"/g)].map(([, slug]) => slug)
    expect(slugs).toHaveLength(11)
    expect(slugs.slice(0, 3)).toEqual(['clean-environment', 'fassi-campaign', 'gordi-camping'])
    expect(slugs.slice(-2)).toEqual(['literacy-future', 'sme-research'])
    expect(text.match(/<div class="when"><span class="missing">უთარიღო/g)).toHaveLength(2)
    expect(read(text)).toContain('2019 წლის 12 მარტი – 15 მაისი')
    expect(read(text)).toContain('დონორი: ადამიანი გაჭირვებაში · დამფინანსებელი: მსოფლიო ბანკი')
  })
})

describe('the page of a project', () => {
  it('tells the whole way of the money, and says which link the source does not name', async () => {
    const house = await testHouse()
    const georgian = read((await house.get('/projects/literacy-future')).text)
    expect(georgian).toMatch(
      /მსოფლიო ბანკი.*ახალგაზრდობის ჩართულობისა.*წყაროში დასახელებული არ არის.*ადამიანი გაჭირვებაში.*ასოციაცია „იმერეთი“/,
    )
    expect(georgian).toContain('5 რგოლიდან დასახელებულია 4')
    const english = read((await house.get('/en/projects/literacy-future')).text)
    expect(english).toMatch(/World Bank.*Youth Inclusion.*Not named in the source.*People in Need.*Association for/)
  })

  it('rests on the Georgian source in both languages, with its lines, and on the words that prove each role', async () => {
    const house = await testHouse()
    for (const path of ['/projects/clean-environment', '/en/projects/clean-environment']) {
      const { text } = await house.get(path)
      expect(text).toContain('<p lang="ka">პროექტს ახორციელებს კონრად ადენაუერის ფონდი (KAS)')
      expect(text).toContain('32, 34, 36')
    }
    expect(read((await house.get('/en/projects/clean-environment')).text)).toContain(
      'The project is implemented by the Konrad Adenauer Foundation',
    )
    const { text } = await house.get('/en/projects/literacy-future')
    expect(text).toContain('<span lang="ka">დონორი „ადამიანი გაჭირვებაში“ (PIN)</span>')
  })

  it('says what is missing, and only that', async () => {
    const house = await testHouse()
    const lacking = async (slug: string) => {
      const { text } = await house.get(`/en/projects/${slug}`)
      return read(`<main>${/<section class="lacks".*?<\/section>/s.exec(text)?.[0]}</main>`)
    }
    const research = await lacking('sme-research')
    for (const what of ['the date', 'the place', 'the goal', 'what came of it', 'the amount', 'photographs']) {
      expect(research).toContain(what)
    }
    expect(research).not.toContain('what was done')
    const literacy = await lacking('literacy-future')
    for (const what of ['the date', 'the place', 'the goal', 'the donor']) expect(literacy).not.toContain(what)
    expect(read((await house.get('/projects/gordi-camping')).text)).toContain('წყარო არ ამბობს, დასრულდა თუ არა.')
  })

  it('shows no path for a grant that was never given: the association was a guest', async () => {
    const house = await testHouse()
    const training = read((await house.get('/en/projects/aa-training')).text)
    expect(training).toContain('2 of 3 links are named')
    expect(training).not.toContain('the donor')
  })

  it('stands on the line of time among the others; one without a date has no place there', async () => {
    const house = await testHouse()
    const between = (await house.get('/projects/syncs-advocacy')).text
    expect(between).toMatch(/id="when".*href="\/projects\/aa-training".*href="\/projects\/dami-founding"/s)
    expect((await house.get('/projects/sme-research')).text).not.toContain('id="when"')
    expect((await house.get('/projects/never-was')).status).toBe(404)
  })
})

describe('a place the source is wrong about', () => {
  it('stands beside the source sentence, and nowhere else', async () => {
    const house = await testHouse()
    const { text } = await house.get('/projects/gordi-camping')
    expect(read(text)).toContain('ადგილი ისე, როგორც წყაროში წერია: წყალტუბოს მუნიციპალიტეტი .')
    expect(text).not.toContain('href="/places/tskaltubo-municipality"')
    expect(text).toContain('href="/places/khoni-municipality"')

    const wrong = (await house.get('/places/tskaltubo-municipality')).text
    expect(wrong).toContain('/projects/literacy-future')
    expect(wrong).not.toContain('/projects/gordi-camping')
    expect((await house.get('/places/gordi')).text).toContain('/projects/gordi-camping')
  })
})

describe('the page of an organisation', () => {
  it('lists its projects and programmes with what it is to them', async () => {
    const house = await testHouse()
    const union = (await house.get('/organisations/eu')).text
    expect(union).toContain('href="/projects/syncs-advocacy"')
    expect(union).toContain('href="/projects/syncs-advocacy#programme"')
    expect(read(union)).toContain('პროგრამის დამფინანსებელი')
    const institute = read((await house.get('/en/organisations/cdi')).text)
    expect(institute).toContain('September–December 2017 Advocacy project (within SYNCS) Donor, Runs the programme')
  })
})

describe('a project in the search', () => {
  it('is found by its programme and its organisations, but not by a place the source is wrong about', async () => {
    const { house } = await testHouse()
    const db = house.engine.read
    const projects = await projectRecord.words(db, await projectRecord.published(db))
    const wordsOf = (title: string) =>
      projects.find((project) => project.title.en.includes(title))?.texts.map((text) => text.en)
    expect(wordsOf('Literacy')).toEqual(
      expect.arrayContaining(['YISAP', 'People in Need', 'PIN', 'youth clubs were formed', 'Tskaltubo municipality']),
    )
    expect(wordsOf('Gordi')).not.toContain('Tskaltubo municipality')
  })
})
