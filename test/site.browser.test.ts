import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { type TestHouse, testHouse } from './house.ts'
import { openInspector } from './inspector.ts'
import {
  alikeEverywhere,
  coloursIn,
  inspectAlike,
  inspectAnswers,
  type Prefix,
  prefixes,
  withFailing,
} from './page-kinds.ts'
import { root } from './source.ts'

let browser: Browser
let house: TestHouse
let paths: Record<Prefix, string[]>

beforeAll(async () => {
  if (!existsSync(join(root, 'dist/client/manifest.json'))) throw new Error('dist/ is not built: run npm test')
  house = await testHouse({ until: 'file', served: true, modules: withFailing, logStream: { write: () => {} } })
  const { text } = await house.get('/sitemap.xml')
  const found = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  const all = found.filter((path) => !alikeEverywhere.includes(path.replace(/^\/en/, '')))
  const isEnglish = (path: string) => /^\/en(\/|$)/.test(path)
  paths = {
    '': oneOfEachKind(all.filter((path) => !isEnglish(path))).map(({ longest }) => longest),
    '/en': oneOfEachKind(all.filter(isEnglish)).map(({ shortest }) => shortest),
  }
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

/**
 * Pages of one kind are drawn by one component: one of each is looked at in each language, the longest address in
 * Georgian and the shortest in English. What is too long or missing is looked at in `extremes.browser.test.ts`.
 */
function oneOfEachKind(all: string[]): Array<{ shortest: string; longest: string }> {
  const kinds = Map.groupBy(all, (path) => path.replace(/^(\/en)?\/(\w+)\/.*/, '$1/$2/*'))
  return [...kinds.values()].map((group) => {
    const sorted = group.sort((one, other) => one.length - other.length)
    return { shortest: sorted[0] ?? '/', longest: sorted.at(-1) ?? '/' }
  })
}

async function open(options: BrowserContextOptions): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(`${page.url()}: ${message.text()}`))
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
  return { page, problems }
}

/** Ways to look at the projects and the news: filtered, found nothing, as a timeline, on the map. */
const views = ['/projects?kind=campaign', '/projects?view=timeline', '/projects?view=map', '/projects?year=1900']

describe('every kind of page', () => {
  it.concurrent.each(prefixes)(
    'is light, fits, is valid, and nobody objects to it (%s)',
    async (prefix) => {
      const inspector = await openInspector(browser, house.address, { colours: coloursIn[prefix] })
      for (const path of paths[prefix]) await inspector.visit(path)
      for (const view of views) await inspector.visit(prefix + view)
      await inspectAlike(inspector, prefix)
      await inspectAnswers(inspector, prefix, prefix === '' ? 'მუზეუმი' : 'muzeumi')
      expect(inspector.faults).toEqual([])
    },
    600_000,
  )

  it('is there without a script', async () => {
    const { page, problems } = await open({ javaScriptEnabled: false })
    for (const path of paths['']) {
      await page.goto(house.address + path)
      expect(await page.locator('h1').count()).toBe(1)
    }
    expect(problems).toEqual([])
    await page.context().close()
  }, 60_000)
})

describe('the contact form', () => {
  const words = {
    '': { body: 'წყალი არ მოდის', name: 'ნანა', mistake: /^შეცდომა/, receipt: 'წერილის ნომერი' },
    '/en': { body: 'There is no water', name: 'Nana', mistake: /^Error/, receipt: 'Message number' },
  }

  it.each(prefixes.flatMap((prefix) => [true, false].map((script) => [prefix, script] as const)))(
    'is filled by keyboard alone, mended and sent (%s, script: %s)',
    async (prefix, javaScriptEnabled) => {
      const said = words[prefix]
      const { page, problems } = await open({ javaScriptEnabled, viewport: { width: 360, height: 740 } })
      await page.goto(`${house.address}${prefix}/contact`)
      await page.locator('[name=body]').focus()
      await page.keyboard.type(`${said.body} (${javaScriptEnabled})`)
      await page.keyboard.press('Tab')
      await page.keyboard.type(said.name)
      await page.keyboard.press('Enter')

      await page.locator('.summary').waitFor()
      expect(await page.title()).toMatch(said.mistake)
      expect(await page.locator('[name=body]').inputValue()).toContain(said.body)
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('summary')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => location.hash)).toBe('#field-phone')
      await page.keyboard.type('599 12 34 56')
      await page.keyboard.press('Enter')

      await page.waitForURL(/receipts/)
      expect(await page.locator('main').textContent()).toContain(said.receipt)
      expect(problems.filter((problem) => !problem.includes('422'))).toEqual([])
      await page.context().close()
    },
    60_000,
  )
})

describe('the build', () => {
  it('is small: the script of every page, the stylesheet and the fonts of a Georgian page', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'dist/client/manifest.json'), 'utf8'))
    const size = (source: string): number =>
      readFileSync(join(root, 'dist/client', `${manifest[source].file}.br`)).length
    expect(size('src/browser.ts')).toBeLessThan(6 * 1024)
    expect(size('src/design/design.css')).toBeLessThan(12 * 1024)
  })
})
