import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { barePack, type TestHouse, testHouse } from './house.ts'
import { openInspector } from './inspector.ts'
import { writeOverfull } from './packs/overfull.ts'
import { alikeEverywhere, coloursIn, inspectAnswers, type Prefix, prefixes } from './page-kinds.ts'

let browser: Browser
let overfull: string
const seen: string[] = []

beforeAll(async () => {
  overfull = writeOverfull(mkdtempSync(join(tmpdir(), 'temi-pack-')))
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(overfull, { recursive: true, force: true })
})

/** Every run looks at one page of each kind in either language; `TEMI_EXTREMES=all` at every page in both. */
const isEverything = process.env.TEMI_EXTREMES === 'all'

const alike = ['', '/about', '/directions', '/projects', '/organisations', '/places', '/news', '/data']
const forms = ['/contact', '/services']

/** Where there is too much of everything, which Georgian shows at its longest. */
const tooMuch = [
  '/projects?view=timeline',
  '/directions/direction-9',
  '/projects/everything',
  '/organisations/organisation-1',
  '/places/region',
  '/news/forty-paragraphs',
]

/** Where nearly everything is missing, also the other language, which English says. */
const missing = [
  '/projects?view=map',
  '/directions/direction-9',
  '/projects/only-title',
  '/organisations/organisation-39',
  '/places/nowhere',
  '/news/story-0',
]

const others = [
  ...[...tooMuch, ...missing],
  '/projects?kind=campaign&state=ongoing',
  '/projects?year=1900',
  '/projects/no-middle',
  '/places/village-1',
  '/news?year=2020',
]

function pathsIn(prefix: Prefix): string[] {
  const own = isEverything ? new Set(others) : prefix === '' ? tooMuch : missing
  return [...alike, ...own].map((path) => prefix + path)
}

/** The same in every house, steps of coming in, each for one reader, and answers that are no pages. */
const lookedAtElsewhere = [
  ...alikeEverywhere,
  '/welcome/:token',
  '/subscriptions/of/:token',
  '/colours/:name',
  '/services/drafts/:token',
  // No pack has any: what is written in the workspace, and shown to somebody outside.
  ...['/pages/:slug', '/pages/previews/:token', '/pages/previews/:token/pictures/:id'],
  '/files/:id',
  ...['/previews/:token', '/previews/:token/pictures/:id'],
  '/subscriptions/of/:token/end',
  '/sign-in/code/:token',
  '/sign-in/passkey/:token',
  '/media/:name',
  '/icons/:name',
  '/healthz',
  '/metrics',
]

const open = (pack: string) => testHouse({ pack, served: true, until: 'file' })

describe('a house in which everything is too long, too much or missing', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await open(overfull)
  })

  it.concurrent.each(prefixes)(
    'has no page that breaks (%s)',
    async (prefix) => {
      const colours = coloursIn[prefix]
      // Where every second heading is in the other alphabet, the fonts of both are needed.
      const inspector = await openInspector(browser, house.address, { homeBytes: 75_000, colours })
      for (const path of pathsIn(prefix)) await inspector.visit(path)
      await inspectAnswers(inspector, prefix, `${'ანგარიშვალდებულებისათვის '.repeat(6)}${'ა'.repeat(200)}`)
      seen.push(...inspector.seen)
      expect(inspector.faults).toEqual([])
    },
    600_000,
  )

  it('has no page that was not looked at', () => {
    const pages = house.house.routes
      .filter(({ method, url }) => method === 'GET' && !/^\/(staff|dev|assets)|\.\w+$/.test(url))
      .map(({ url }) => url)
    const missed = pages.filter((url) => {
      const address = new RegExp(`^(/en)?${url.replaceAll(/:\w+/g, '[^/]+')}/?$`)
      return !seen.some((path) => address.test(path))
    })
    expect(missed.filter((url) => !lookedAtElsewhere.includes(url))).toEqual([])
  })
})

describe('a house with nothing in it', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await open(barePack)
  })

  it.concurrent.each(prefixes)(
    'has no page that breaks (%s)',
    async (prefix) => {
      const inspector = await openInspector(browser, house.address, { colours: coloursIn[prefix] })
      for (const path of [...alike, ...forms]) await inspector.visit(prefix + path)
      expect(inspector.faults).toEqual([])
    },
    600_000,
  )
})
