import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { inventedPack, origin, type TestHouse, testHouse } from '../../../test/house.ts'

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => name === 'url' })

async function atom(house: TestHouse, path: string) {
  const { text, status, headers } = await house.get(path)
  expect([status, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  expect(XMLValidator.validate(text)).toBe(true)
  return parseAtomFeed(text)
}

/** The feeds that a page names, as a reader of feeds finds them. */
async function alternates(house: TestHouse, path: string) {
  const { text } = await house.get(path)
  const links = [...text.matchAll(/<link rel="alternate" type="([^"]*)" title="([^"]*)" href="([^"]*)"\/>/g)]
  expect([path, links.length]).toEqual([path, 4])
  return links.map(([, type = '', title = '', href = '']) => ({ type, title: title.replaceAll('&quot;', '\\"'), href }))
}

describe('the feeds', () => {
  it('hold projects and news, the newest first, with whole addresses in each language', async () => {
    const house = await testHouse({ pack: inventedPack })
    const georgian = await atom(house, '/feed.atom')
    expect(georgian.title).toMatchObject({ value: 'კავშირი „მდელო“' })
    const titles = (georgian.entries ?? []).map(({ title }) => JSON.stringify(title))
    expect(titles).toHaveLength(4)
    expect(titles[2]).toContain('გზა ზამთარშიც ღიაა')
    expect(titles[3]).toContain('წყარო გაიწმინდა')

    const english = await atom(house, '/en/feed.atom')
    const ids = (english.entries ?? []).map(({ id }) => id)
    expect(ids).toContain(`${origin}/en/news/winter-road`)
    for (const id of ids) expect((await house.get(new URL(String(id)).pathname)).status).toBe(200)
    const story = english.entries?.find(({ id }) => id?.endsWith('/winter-road'))
    expect(story).toMatchObject({ published: '2021-01-14T20:00:00.000Z', links: [{ rel: 'alternate' }] })
  })

  it('say the same as JSON', async () => {
    const house = await testHouse({ pack: inventedPack })
    const { text, headers } = await house.get('/en/feed.json')
    expect(headers['content-type']).toBe('application/feed+json; charset=utf-8')
    const feed = parseJsonFeed(text)
    const entries = (await atom(house, '/en/feed.atom')).entries ?? []
    expect(feed.items?.map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
    expect(feed).toMatchObject({ feed_url: `${origin}/en/feed.json`, home_page_url: `${origin}/en`, language: 'en' })
    expect(feed.items?.at(-1)?.image).toBe(`${origin}/en/cards/news/spring-is-clean.png`)
  })

  it('stand under every record with a page of its own, and its page says where', async () => {
    const house = await testHouse({ pack: inventedPack })
    const whole = (await atom(house, '/feed.atom')).entries ?? []
    const pages = {
      '/places/zemo-veli': 'projects/upper-spring',
      '/directions/roads': 'projects/old-road',
      '/projects/old-road': 'projects/old-road',
      '/organisations/rain-fund': 'projects/upper-spring',
      '/news/spring-is-clean': 'news/spring-is-clean',
    }
    for (const [page, record] of Object.entries(pages)) {
      const feed = await atom(house, `/en${page}/feed.atom`)
      expect(feed.links?.map(({ href }) => href)).toEqual([`${origin}/en${page}/feed.atom`, `${origin}/en${page}`])
      const ids = (feed.entries ?? []).map(({ id }) => id)
      expect(ids).toContain(`${origin}/en/${record}`)
      expect(ids.length).toBeLessThan(whole.length)
      const json = parseJsonFeed((await house.get(`/en${page}/feed.json`)).text)
      expect(json.items?.map(({ id }) => id)).toEqual(ids)
      const told = { atom: feed.title, json: json.title }
      for (const { type, title, href } of await alternates(house, `/en${page}`)) {
        if (href.startsWith('/en/feed.')) continue
        const ending = type.includes('atom') ? 'atom' : 'json'
        expect(href).toBe(`/en${page}/feed.${ending}`)
        expect(JSON.stringify(told[ending])).toContain(title)
      }
    }
    for (const path of ['/places/nowhere/feed.atom', '/projects/none/feed.json'])
      expect((await house.get(path)).status).toBe(404)
  })

  it('move when something changes, also in what belongs to a record, and are not sent twice', async () => {
    const house = await testHouse()
    const before = await house.get('/feed.atom')
    expect(before.headers['cache-control']).toBe('no-cache')
    const etag = before.headers.etag ?? ''
    expect((await house.get('/feed.atom', { 'if-none-match': etag })).status).toBe(304)

    house.clock.advance('P1D')
    await house.change(async (tx) => {
      const text = await tx
        .selectFrom('project_text')
        .selectAll()
        .where('kind', '=', 'result')
        .executeTakeFirstOrThrow()
      await tx.amend('project_text', text, { text_ka: 'სხვა შედეგი' })
    })
    expect((await house.get('/feed.atom', { 'if-none-match': etag })).status).toBe(200)
    expect((await atom(house, '/feed.atom')).updated).toBe('2026-12-02T09:00:00.000Z')
  })

  it('stay readable whatever a title holds', async () => {
    const house = await testHouse()
    const hostile = `]]>&amp;<script>"'\u0001\u{1f600} სათაური`
    await house.change(async (tx) => {
      const project = await tx.selectFrom('project').selectAll().orderBy('id').executeTakeFirstOrThrow()
      await tx.amend('project', project, { title_ka: hostile })
    })
    const feed = await atom(house, '/feed.atom')
    expect(JSON.stringify(feed)).toContain('სათაური')
    expect((await house.get('/feed.atom')).text).not.toContain('<script')
    expect(parseJsonFeed((await house.get('/feed.json')).text).items?.some(({ title }) => title === hostile)).toBe(true)
  })
})

describe('the map of the site', () => {
  it('names every public page in both languages, each with the other, and all of them are there', async () => {
    const house = await testHouse({ pack: inventedPack })
    const { text, headers } = await house.get('/sitemap.xml')
    expect(headers['content-type']).toBe('application/xml; charset=utf-8')
    expect(XMLValidator.validate(text)).toBe(true)
    const { urlset } = parser.parse(text)
    const pages: Array<{ loc: string; 'xhtml:link': Array<{ hreflang: string; href: string }> }> = urlset.url
    const addresses = pages.map(({ loc }) => loc)
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const path of ['/', '/en', '/news/winter-road', '/en/projects/old-road', '/en/places/zemo-veli', '/contact'])
      expect(addresses).toContain(origin + path)
    for (const { loc, 'xhtml:link': links } of pages) {
      expect(links.map(({ hreflang }) => hreflang)).toEqual(['ka', 'en'])
      expect(links.map(({ href }) => href)).toContain(loc)
      const page = await house.get(loc.slice(origin.length) || '/')
      expect([loc, page.status]).toEqual([loc, 200])
      expect([loc, page.text.includes('name="robots"')]).toEqual([loc, false])
      expect(page.text).toContain(`<link rel="canonical" href="${loc}"/>`)
    }
  })

  it('is where robots are told', async () => {
    const house = await testHouse()
    expect((await house.get('/robots.txt')).text).toContain(`Sitemap: ${origin}/sitemap.xml`)
    expect((await house.get('/')).text).toContain('type="application/atom+xml"')
  })
})
