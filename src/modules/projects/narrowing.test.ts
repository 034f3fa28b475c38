import { describe, expect, it } from 'vitest'
import { inventedPack, testHouse } from '../../../test/house.ts'

/** The projects a page shows, in their order. */
function shown(html: string, prefix = ''): string[] {
  const list = html.slice(html.indexOf('id="found"'), html.indexOf('</main>'))
  return [...list.matchAll(new RegExp(`href="${prefix}/projects/([^"?#]+)"`, 'g'))].map(([, slug = '']) => slug)
}

describe('the list of projects', () => {
  it('is narrowed by what stands in the address, in both languages', async () => {
    const house = await testHouse()
    const slugs = async (query: string) => shown((await house.get(`/projects?${query}`)).text)
    expect(await slugs('year=2018&place=khoni')).toEqual(['khoni-museum'])
    expect(await slugs('year=2016')).toEqual(['literacy-future'])
    expect(await slugs('year=unknown')).toEqual(['clean-environment', 'sme-research'])
    expect(await slugs('place=khoni-municipality')).toEqual(['clean-environment', 'gordi-camping', 'khoni-museum'])
    expect(await slugs('direction=youth&state=completed')).toEqual(['syncs-advocacy', 'literacy-future'])
    expect(await slugs('donor=pin')).toEqual(['literacy-future'])
    expect(await slugs('donor=world-bank')).toEqual(['literacy-future'])
    expect(await slugs('kind=campaign')).toEqual(['fassi-campaign'])
    expect(shown((await house.get('/en/projects?kind=campaign')).text, '/en')).toEqual(['fassi-campaign'])
  })

  it('says how many are left at each step, and leads there', async () => {
    const house = await testHouse()
    const { text } = await house.get('/projects?state=completed')
    expect(text).toContain('<a href="/projects?year=2017&amp;state=completed" rel="nofollow">2017 <span>4</span></a>')
    expect(text).toContain('<a href="/projects" aria-current')
    expect(text).toContain('ნაჩვენებია 7, სულ 11')
    expect(text).not.toContain('year=unknown')
  })

  it('offers a way back where nothing is left, and is not led astray by what people write into addresses', async () => {
    const house = await testHouse()
    const none = await house.get('/projects?year=2015&kind=campaign')
    expect(none.status).toBe(200)
    expect(shown(none.text)).toEqual([])
    for (const back of ['/projects?year=2015', '/projects?kind=campaign', '/projects']) {
      expect(none.text).toContain(`href="${back}"`)
    }
    // What no project could have leads to the address of what is left.
    for (const [query, left] of [
      ['year=%3Cscript%3Ealert(1)', '/projects'],
      ['year=1&year=2018', '/projects'],
      ['view=cards&year=2018', '/projects?year=2018'],
      ['year=2018&state=x&view=map', '/projects?year=2018&view=map'],
      [`donor=${'x'.repeat(500)}`, '/projects'],
    ] as const) {
      const { status, location } = await house.get(`/projects?${query}`)
      expect([query, status, location]).toEqual([query, 303, left])
    }
    expect((await house.get('/projects?place[]=x')).status).toBe(200)
  })

  it('shows the values most projects have where there are very many, and all of them in the form', async () => {
    const house = await testHouse()
    const before = (await house.get('/en/projects')).text
    await house.change(async (tx) => {
      const place = await tx.selectFrom('place').selectAll().where('slug', '=', 'khoni').executeTakeFirstOrThrow()
      const { id: project_id } = await tx.selectFrom('project').select('id').executeTakeFirstOrThrow()
      const { id: _, ...known } = place
      for (let at = 0; at < 61; at += 1) {
        const names = { slug: `village-${at}`, name_ka: `სოფელი ${at}`, name_en: `Village ${at}`, gazetteer_slug: null }
        const place_id = await tx.create('place', { ...known, ...names })
        const details = { detail_ka: '', detail_en: '', certainty: 'certain' as const, closed_at: null }
        await tx.create('project_place', { project_id, place_id, ...details })
      }
    })
    const { text } = await house.get('/en/projects')
    const count = (html: string, what: RegExp) => [...html.matchAll(what)].length
    const [linked, offered] = [/href="\/en\/projects\?place=/g, /<option value="(?:village|khoni)/g]
    expect(count(text, linked)).toBe(60)
    const left = count(before, linked) + 61 - 60
    expect(text).toContain(`${left} more in the form below`)
    expect(count(text, offered)).toBeGreaterThan(61)
    expect(text).toContain('href="/en/projects?place=khoni-municipality"')
    const chosen = await house.get('/en/projects?place=village-60')
    expect(chosen.text).toContain('aria-current="true">Village 60')
  })

  it('has one address for what a form asks: empty fields fall away', async () => {
    const house = await testHouse()
    const sent = await house.get('/en/projects?year=2018&state=&kind=&place=&direction=&donor=&view=map')
    expect(sent.status).toBe(303)
    expect(sent.location).toBe('/en/projects?year=2018&view=map')
  })

  it('keeps what was asked for when the language is changed, and keeps search engines from combinations', async () => {
    const house = await testHouse()
    const { text } = await house.get('/projects?year=2018&state=unknown')
    expect(text).toContain('href="/en/projects?year=2018&amp;state=unknown"')
    expect(text).toContain('<meta name="robots" content="noindex"')
  })
})

describe('the views of the projects', () => {
  it('is a timeline, and those without a date stand apart', async () => {
    const house = await testHouse()
    const { text } = await house.get('/projects?view=timeline')
    expect(text).toMatch(/class="timeline".*literacy-future.*fassi-campaign.*<\/ol>.*id="undated".*sme-research/s)
  })

  it('is a map with the same facts as a list, and those without a place stand apart', async () => {
    const house = await testHouse()
    const { text } = await house.get('/en/projects?view=map')
    expect(text.match(/class="map-project"/g)).toHaveLength(4)
    expect(text.match(/class="map-field"/g)).toHaveLength(2)
    expect(text).toMatch(
      /href="\/en\/places\/gordi".*href="\/en\/projects\/gordi-camping".*id="placeless".*sme-research/s,
    )
  })

  it('is a list of places where the pack has no outlines', async () => {
    const house = await testHouse({ pack: inventedPack })
    const { text } = await house.get('/projects?view=map')
    expect(text).not.toContain('class="map-')
    expect(text).toContain('href="/places/zemo-veli"')
  })
})
