import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { barePack, type TestHouse, testHouse } from './house.ts'
import { openInspector } from './inspector.ts'
import { writeOverfull } from './packs/overfull.ts'
import { alikeEverywhere, prefixes as allPrefixes, inspectAnswers } from './page-kinds.ts'

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

/** Headings are as long in both languages: `TEMI_EXTREMES=all` looks at both, every other run at Georgian. */
const prefixes = process.env.TEMI_EXTREMES === 'all' ? allPrefixes : allPrefixes.slice(0, 1)

const alike = ['', '/about', '/directions', '/projects', '/organisations', '/places', '/news', '/data']

const full = [
  ...alike,
  '/directions/direction-9',
  '/projects?view=timeline',
  '/projects?view=map',
  '/projects?kind=campaign&state=ongoing',
  '/projects?year=1900',
  '/projects/everything',
  '/projects/only-title',
  '/projects/no-middle',
  '/organisations/organisation-1',
  '/organisations/organisation-39',
  '/places/region',
  '/places/village-1',
  '/places/nowhere',
  '/news?year=2020',
  '/news/forty-paragraphs',
  '/news/story-0',
]

/** The same in every house, steps of coming in, each for one reader, and answers that are no pages. */
const lookedAtElsewhere = [
  ...alikeEverywhere,
  '/welcome/:token',
  '/subscriptions/of/:token',
  '/colours/:name',
  '/services/drafts/:token',
  // No pack has any: what is written in the workspace, and shown to somebody outside.
  ...['/pages/:slug', '/pages/previews/:token', '/pages/previews/:token/pictures/:id'],
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

  it.each(prefixes)(
    'has no page that breaks (%s)',
    async (prefix) => {
      // Where every second heading is in the other alphabet, the fonts of both are needed.
      const inspector = await openInspector(browser, house.address, { homeBytes: 75_000 })
      for (const path of full) await inspector.visit(prefix + path)
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
  it('has no page that breaks', async () => {
    const house = await open(barePack)
    const inspector = await openInspector(browser, house.address)
    for (const prefix of prefixes)
      for (const path of [
        ...alike,
        '/projects?view=timeline',
        '/projects?view=map',
        '/contact',
        '/services',
        '/offline',
      ])
        await inspector.visit(prefix + path)
    expect(inspector.faults).toEqual([])
  }, 600_000)
})
