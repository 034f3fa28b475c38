import jsonld from 'jsonld'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CrawledPage, crawl } from './crawl.ts'
import { inventedPack, origin, type TestHouse, testHouse } from './house.ts'

const schema = 'https://schema.org/'

let house: TestHouse
let pages = new Map<string, CrawledPage>()

beforeAll(async () => {
  house = await testHouse({ pack: inventedPack, until: 'file' })
  pages = await crawl(house)
}, 60_000)

type Facts = Record<string, unknown>

/** The facts of a page as a reader of linked data that knows nothing of us understands them. */
async function factsOf(html: string): Promise<Facts[]> {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)]
  const read = blocks.map(([, text = '']) =>
    jsonld.expand(JSON.parse(text), { documentLoader: loadSchema, safe: true }),
  )
  return (await Promise.all(read)).flat()
}

/** No test asks another machine; all that matters here of the context of schema.org is that every word is one of its own. */
async function loadSchema(url: string) {
  expect(url).toBe('https://schema.org')
  const document = { '@context': { '@vocab': schema } }
  return { contextUrl: undefined, documentUrl: url, document }
}

function typeOf(facts: Facts): string {
  return String([facts['@type']].flat()[0]).replace(schema, '')
}

async function factsAt(path: string, type: string): Promise<Facts | undefined> {
  return (await factsOf(pages.get(path)?.html ?? '')).find((facts) => typeOf(facts) === type)
}

const factOf = (facts: Facts | undefined, name: string) => Object((facts?.[schema + name] as Facts[])?.[0])['@value']

describe('linked data', () => {
  it('can be read on every page', async () => {
    const types = new Map<string, number>()
    for (const { html } of pages.values())
      for (const facts of await factsOf(html)) types.set(typeOf(facts), (types.get(typeOf(facts)) ?? 0) + 1)
    for (const type of ['Organization', 'Project', 'Place', 'NewsArticle', 'BreadcrumbList'])
      expect([type, types.has(type)]).toEqual([type, true])
  })

  it('says who the association is, on the pages about it', async () => {
    for (const path of ['/', '/en/about']) {
      const facts = await factsAt(path, 'Organization')
      expect(facts?.['@id']).toBe(`${origin}/#association`)
      expect(factOf(facts, 'email')).toBe('mdelo@example.ge')
    }
  })

  it('says of a project what is known, and no day that is not', async () => {
    const known = await factsAt('/en/projects/upper-spring', 'Project')
    expect(factOf(known, 'url')).toBe(`${origin}/en/projects/upper-spring`)
    expect(JSON.stringify(known)).toContain('Rain Fund')
    const unknown = await factsAt('/projects/old-road', 'Project')
    expect(unknown).toBeDefined()
    expect(factOf(unknown, 'foundingDate')).toBeUndefined()
  })

  it('leads from the home page down to the page itself', async () => {
    const crumbs = await factsAt('/en/news/winter-road', 'BreadcrumbList')
    expect(JSON.stringify(crumbs)).toMatch(/Home.*News.*The road stays open in winter/)
  })

  it('ends where it ends, whatever a title holds', async () => {
    const own = await testHouse()
    await own.change(async (tx) => {
      const project = await tx.selectFrom('project').selectAll().orderBy('id').executeTakeFirstOrThrow()
      await tx.amend('project', project, { title_ka: '</script><script>alert(1)</script><!--' })
    })
    const { text } = await own.get('/projects/literacy-future')
    expect(text).not.toContain('<script>alert')
    expect((await factsOf(text)).map(typeOf)).toEqual(['BreadcrumbList', 'Project'])
  })
})
