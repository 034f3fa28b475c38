import { beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../../../test/crawl.ts'
import { inventedPack, type TestHouse, testHouse } from '../../../test/house.ts'

interface Found {
  record: string
  title: string
  url: string
  excerpt: string
}

let house: TestHouse

beforeAll(async () => {
  house = await testHouse({ until: 'file' })
})

async function ask(query: string, path = '/search.json'): Promise<Found[]> {
  return JSON.parse((await house.get(`${path}?${new URLSearchParams({ q: query })}`)).text).results
}

describe('the page of the search', () => {
  it('asks first, and is nothing for search engines', async () => {
    const { text, headers } = await house.get('/search')
    expect(text).toMatch(/<h1>ძებნა<\/h1>/)
    expect(text).toMatch(/<form class="search" action="\/search" method="get" role="search">/)
    expect(text).toContain('noindex')
    expect(headers['cache-control']).toBe('no-store')
    expect((await house.get('/search?q=%20%20')).text).toMatch(/<h1>ძებნა<\/h1>/)
  })

  it('shows what was found with its kind, marks the words in every form, and keeps the question', async () => {
    const { text, headers } = await house.get(`/search?q=${encodeURIComponent('ხონში')}`)
    expect(text).toMatch(/<h1>„ხონში“<\/h1>/)
    expect(text).toMatch(/<input[^>]* value="ხონში"/)
    expect(text).toContain('<mark>ხონი</mark>')
    expect(text).toContain('<mark>ხონის</mark> მუნიციპალიტეტი')
    expect(text).toContain('<span class="label quiet">ადგილი</span>')
    expect(text).toContain('noindex')
    expect(headers['cache-control']).toBe('no-store')
  })

  it('is narrowed by kind, and says how many there are of each', async () => {
    const { text } = await house.get(`/en/search?q=Khoni&kind=project`)
    expect(text).toContain('href="/en/search?q=Khoni&amp;kind=place"')
    expect(text).toMatch(/aria-current="true"[^>]*>Project <span>\d+</)
    expect(text).toContain('/en/projects/khoni-museum')
    expect(text).not.toContain('href="/en/places/khoni"')
    expect((await house.get('/search?q=Khoni&kind=nonsense')).text).toContain('href="/places/khoni"')
  })

  it('leads on where nothing was found', async () => {
    const { text, status } = await house.get('/search?q=qqqqxxxxqqqq')
    expect(status).toBe(200)
    expect(textOf(text)).toContain('ვერაფერი ვიპოვეთ')
    expect(text).toContain('value="qqqqxxxxqqqq"')
    expect(text.slice(text.indexOf('<main'))).toContain('href="/contact"')
  })

  it('leads to the page somebody has typed the name of, in every form, and to whom to call', async () => {
    for (const query of ['მონაცემებში', 'monacemebi', 'data'])
      expect((await house.get(`/search?${new URLSearchParams({ q: query })}`)).text).toContain(
        '<a href="/data" class="go">',
      )
    for (const query of ['ტელეფონის ნომერი', 'kontaqti', 'telephone'])
      expect((await ask(query))[0]?.record).toBe('person:mikheil-ushveridze')
  })

  it('says when a word was not found as it was typed', async () => {
    expect(textOf((await house.get('/en/search?q=enviroment')).text)).toContain('We did not find exactly this word')
    expect(textOf((await house.get('/en/search?q=environment')).text)).not.toContain('exactly')
  })

  it('keeps a very long question, and searches by its beginning', async () => {
    const asked = `${'museum '.repeat(60)}end`
    const { text, status } = await house.get(`/en/search?${new URLSearchParams({ q: asked })}`)
    expect(status).toBe(200)
    expect(textOf(text)).toContain('The question is very long')
    expect(text).toContain(`value="${asked}"`)
    expect(text).toContain('/en/projects/tskaltubo-museum')
  })

  it('takes whatever is typed, and gives it back escaped', async () => {
    const typed = [
      '<script>alert(1)</script>',
      '"><img>',
      "' or 1=1 --",
      '%',
      '\ud800',
      '_',
      '()*+',
      '٣',
      '💣',
      'ﷺ'.repeat(150),
    ]
    for (const one of typed) {
      for (const path of ['/search', '/search.json']) {
        const { status, text } = await house.get(`${path}?${new URLSearchParams({ q: one, kind: one })}`)
        expect([path, one, status]).toEqual([path, one, 200])
        if (path === '/search') expect(text).not.toMatch(/<script>alert|<img>/)
      }
    }
    for (const query of ['q=a&q=b', 'q[]=a', 'q=%', 'q=%ff', 'kind=a&kind=b', ''])
      expect([query, (await house.get(`/search?${query}`)).status]).toEqual([query, 200])
  })
})

describe('the way to the search', () => {
  it('stands in the header of every page, and its form where a page is missing', async () => {
    const { text } = await house.get('/en/projects')
    expect(text.match(/href="\/en\/search"/g)).toHaveLength(2)
    const missing = await house.get('/en/nothing-here')
    expect(missing.status).toBe(404)
    expect(missing.text).toContain('action="/en/search"')
  })
})

describe('search.json', () => {
  it('gives record, title, address and excerpt in the language asked, best first, at most twenty', async () => {
    const [first, ...others] = await ask('წიგნიერება', '/en/search.json')
    expect(first).toEqual({
      record: 'project:literacy-future',
      title: 'Literacy Is the Country’s Future',
      url: '/en/projects/literacy-future',
      excerpt: expect.stringContaining('information technology'),
    })
    expect(others.length).toBeLessThan(20)
    expect(await ask('მუნიციპალიტეტი')).toHaveLength(20)
    expect((await ask('ვასაძე'))[0]?.url).toBe('/contact#davit-vasadze')
    expect((await ask('ჩუქურთმა'))[0]).toMatchObject({ record: 'service:cnc-carving', url: '/services#cnc-carving' })
    expect((await ask('mission'))[0]).toMatchObject({ record: 'about:mission', url: '/about#mission' })
    expect((await ask('CSRDG'))[0]?.record).toBe('org:csrdg')
    expect(await ask('qqqqxxxxqqqq')).toEqual([])
    expect(await ask('')).toEqual([])
  })

  it('is JSON with a tag, and not sent again to whoever has it', async () => {
    const { headers, status } = await house.get('/search.json?q=museum')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(headers['cache-control']).toBe('private, no-cache')
    const again = await house.get('/search.json?q=museum', { 'if-none-match': headers.etag ?? '' })
    expect([again.status, again.text]).toEqual([304, ''])
  })
})

describe('what is found', () => {
  it('follows every change: a new name is found at once, the old one no more, and what is closed not at all', async () => {
    const changing = await testHouse({ pack: inventedPack })
    const found = async (asked: string): Promise<string[]> => {
      const { text } = await changing.get(`/search.json?${new URLSearchParams({ q: asked })}`)
      return JSON.parse(text).results.map(({ record }: { record: string }) => record)
    }
    const read = () =>
      changing.house.engine.read.selectFrom('organisation').selectAll().orderBy('id').executeTakeFirstOrThrow()
    const was = await read()
    await changing.change((tx) =>
      tx.amend('organisation', was, { name_ka: 'ზღაპრული ბორბალი', name_en: 'Fabled Wheel' }),
    )
    expect(await found('ზღაპრულმა ბორბალმა')).toEqual([`org:${was.slug}`])
    expect((await found(was.name_ka))[0]).not.toBe(`org:${was.slug}`)
    const now = await read()
    await changing.change((tx) => tx.close('organisation', now, 'test'))
    expect(await found('Fabled Wheel')).toEqual([])
  })
})
