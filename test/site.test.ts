import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CrawledPage, crawl, folded, textOf } from './crawl.ts'
import { imereti, type TestHouse, testHouse } from './house.ts'
import { faultsOfHtml } from './inspector.ts'

let house: TestHouse
let pages = new Map<string, CrawledPage>()

beforeAll(async () => {
  house = await testHouse({ until: 'file' })
  pages = await crawl(house)
}, 600_000)

const pathOf = (address: string): string => new URL(address).pathname

describe('the whole site', () => {
  it('has a page for every address it links to, and a place for every fragment', () => {
    const broken = [...pages.values()]
      .filter((page) => page.status !== 200)
      .map((page) => `${page.path}: ${page.status}`)
    expect(broken).toEqual([])
    const lost = [...pages.values()].flatMap((page) =>
      page.fragments
        .filter(({ path, id }) => !pages.get(path)?.html.includes(`id="${id}"`))
        .map(({ path, id }) => `${page.path} -> ${path}#${id}`),
    )
    expect(lost).toEqual([])
  })

  it('is valid HTML with one heading of the first rank on each page', async () => {
    const problems: string[] = []
    for (const { path, html } of pages.values()) {
      problems.push(...(await faultsOfHtml(html)).map((fault) => `${path}: ${fault}`))
      if (html.match(/<h1[\s>]/g)?.length !== 1) problems.push(`${path}: not one h1`)
    }
    expect(problems).toEqual([])
  }, 300_000)

  it('has all its pages on its map, none there that no link leads to, and each names itself in the other language', async () => {
    const { text } = await house.get('/sitemap.xml')
    const listed = [...text.matchAll(/<url><loc>([^<]*)<\/loc>(.*?)<\/url>/gs)].map(([, loc = '', rest = '']) => ({
      path: pathOf(loc),
      others: [...rest.matchAll(/hreflang="(\w+)" href="([^"]*)"/g)].map(([, language, href = '']) => [
        language,
        pathOf(href),
      ]),
    }))
    const toBeFound = [...pages.values()].filter(
      ({ path, html }) => !path.includes('?') && !html.includes('name="robots"'),
    )
    expect(listed.map(({ path }) => path).sort()).toEqual(toBeFound.map(({ path }) => path).sort())
    for (const { path, others } of listed) {
      const found = [...(pages.get(path)?.html ?? '').matchAll(/hreflang="(ka|en)" href="([^"]*)"/g)]
      expect([path, ...found.map(([, language, href = '']) => [language, pathOf(href)])]).toEqual([path, ...others])
      expect(others.map(([, other]) => other)).toContain(path)
      for (const [, other = ''] of others) {
        const back = listed.find((one) => one.path === other)
        expect([path, other, back?.others]).toEqual([path, other, others])
      }
    }
  })

  it('is complete in both languages, under the same addresses', () => {
    const georgian = [...pages.keys()].filter((path) => path !== '/en' && !path.startsWith('/en/')).sort()
    const english = [...pages.keys()].filter((path) => path === '/en' || path.startsWith('/en/'))
    expect(english.map((path) => path.slice(3) || '/').sort()).toEqual(georgian)
    for (const page of pages.values()) {
      expect(page.html).toContain(page.path.startsWith('/en') ? '<html lang="en">' : '<html lang="ka">')
    }
  })

  it('holds every text of the content pack, in the form for readers and in English', () => {
    const seen = { ka: textsIn('ka'), en: textsIn('en') }
    const missing = textsOf(JSON.parse(readFileSync(join(imereti, 'association.json'), 'utf8')))
      .flatMap(({ where, ka, en }) => [
        { where, language: 'ka' as const, text: ka },
        { where, language: 'en' as const, text: en },
      ])
      .filter(({ language, text }) => !seen[language].includes(folded(text)))
      .map(({ where, language, text }) => `${where} (${language}): ${text}`)
    expect(missing).toEqual([])
  })

  it('keeps to itself what was only found elsewhere, until the association has confirmed it', () => {
    const { programmes } = JSON.parse(readFileSync(join(imereti, 'association.json'), 'utf8'))
    const english = textsIn('en')
    for (const { external } of programmes) if (external) expect(english).not.toContain(folded(external.fact))
  })
})

/** Everything a reader of one language can read, page after page. */
function textsIn(language: 'ka' | 'en'): string {
  return [...pages.values()]
    .filter((page) => page.html.includes(`<html lang="${language}">`))
    .map((page) => textOf(page.html))
    .join('\n')
}

interface FoundText {
  where: string
  ka: string
  en: string
}

/** Remarks for people who keep the pack, not for readers. */
const notForReaders = new Set(['note', 'typos', 'kaInSource', 'glossary', 'knownProblems', 'missing'])

function textsOf(value: unknown, where = ''): FoundText[] {
  if (typeof value !== 'object' || value === null) return []
  const { ka, kaClean, kaDisplay, en } = value as Record<string, unknown>
  const own =
    typeof ka === 'string' && typeof en === 'string' ? [{ where, ka: String(kaDisplay ?? kaClean ?? ka), en }] : []
  const inner = Object.entries(value)
    .filter(([key]) => !notForReaders.has(key))
    .flatMap(([key, one]) => textsOf(one, `${where}/${key}`))
  return [...own, ...inner]
}
