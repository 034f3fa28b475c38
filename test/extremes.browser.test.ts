import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { barePack, testHouse } from './house.ts'
import { openInspector } from './inspector.ts'
import { writeOverfull } from './packs/overfull.ts'
import { inspectUnlinked, prefixes, withFailing } from './page-kinds.ts'

let browser: Browser
let overfull: string

beforeAll(async () => {
  overfull = writeOverfull(mkdtempSync(join(tmpdir(), 'temi-pack-')))
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(overfull, { recursive: true, force: true })
})

const alike = ['/', '/about', '/projects', '/organisations', '/places', '/news', '/data', '/privacy', '/accessibility']

const full = [
  ...alike,
  '/directions',
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

describe('a house in which everything is too long, too much or missing', () => {
  it.each(prefixes)('has no page that breaks (%s)', async (prefix) => {
    const house = await testHouse({ pack: overfull, modules: withFailing, served: true, logStream: { write: () => {} } })
    const inspector = await openInspector(browser, house.address)
    for (const path of full) await inspector.visit(`${prefix}${path}`.replace(/\/$/, '') || '/')
    await inspectUnlinked(inspector, prefix, 'ანგარიშვალდებულებისათვის '.repeat(6) + 'ა'.repeat(200))
    expect(inspector.faults).toEqual([])
  }, 240_000)
})

describe('a house with nothing in it', () => {
  it.each(prefixes)('has no page that breaks (%s)', async (prefix) => {
    const house = await testHouse({ pack: barePack, modules: withFailing, served: true, logStream: { write: () => {} } })
    const inspector = await openInspector(browser, house.address)
    for (const path of [...alike, '/directions', '/projects?view=timeline', '/projects?view=map'])
      await inspector.visit(`${prefix}${path}`.replace(/\/$/, '') || '/')
    await inspectUnlinked(inspector, prefix, 'სოფელი')
    expect(inspector.faults).toEqual([])
  }, 240_000)
})
