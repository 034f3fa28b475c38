import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { crawl } from './crawl.ts'
import { type TestHouse, testHouse } from './house.ts'
import { root } from './source.ts'

let browser: Browser
let house: TestHouse
let paths: string[]

beforeAll(async () => {
  if (!existsSync(join(root, 'dist/client/manifest.json'))) throw new Error('dist/ is not built: run npm test')
  house = await testHouse({ until: 'file', served: true })
  // No link leads to what was found and to nothing found.
  const searches = ['/search?q=museum', '/en/search?q=muzeumi&kind=project', '/search?q=qqqq']
  paths = [...oneOfEachKind([...(await crawl(house)).keys()]), ...searches]
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

/** Pages of one kind are drawn by one component: two of each are looked at, the shortest address and the longest. */
function oneOfEachKind(all: string[]): string[] {
  const kinds = Map.groupBy(all, (path) => path.replace(/^(\/en)?\/(\w+)\/.*/, '$1/$2/*').replace(/\?(?!view).*/, '?*'))
  return [...kinds.values()].flatMap((group) => {
    const sorted = group.sort((one, other) => one.length - other.length)
    return [...new Set([sorted[0] ?? '/', sorted.at(-1) ?? '/'])]
  })
}

async function open(options: BrowserContextOptions): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(`${page.url()}: ${message.text()}`))
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(house.address) && !request.url().startsWith('data:'))
      problems.push(`asks ${request.url()}`)
  })
  return { page, problems }
}

describe('every kind of page', () => {
  it.each(['light', 'dark'] as const)(
    'has nothing that axe objects to, in %s',
    async (colorScheme) => {
      const { page, problems } = await open({ colorScheme, viewport: { width: 360, height: 740 } })
      for (const path of paths) {
        await page.goto(house.address + path)
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        problems.push(...violations.map((one) => `${path}: ${one.id} ${one.nodes[0]?.html}`))
      }
      expect(problems).toEqual([])
      await page.context().close()
    },
    120_000,
  )

  it.each([320, 768, 1280])(
    'fits a window of %i px',
    async (width) => {
      const { page, problems } = await open({ viewport: { width, height: 740 } })
      for (const path of paths) {
        await page.goto(house.address + path)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        if (wide > width) problems.push(`${path}: ${wide} px`)
      }
      expect(problems).toEqual([])
      await page.context().close()
    },
    120_000,
  )

  it('is there without a script', async () => {
    const { page, problems } = await open({ javaScriptEnabled: false })
    for (const path of paths) {
      await page.goto(house.address + path)
      expect(await page.locator('h1').count()).toBe(1)
    }
    expect(problems).toEqual([])
    await page.context().close()
  }, 60_000)
})

describe('the contact form', () => {
  it.each([true, false])(
    'is filled by keyboard alone, mended and sent (script: %s)',
    async (javaScriptEnabled) => {
      const { page, problems } = await open({ javaScriptEnabled, viewport: { width: 360, height: 740 } })
      await page.goto(`${house.address}/contact`)
      await page.locator('[name=body]').focus()
      await page.keyboard.type(`წყალი არ მოდის (${javaScriptEnabled})`)
      await page.keyboard.press('Tab')
      await page.keyboard.type('ნანა')
      await page.keyboard.press('Enter')

      await page.locator('.summary').waitFor()
      expect(await page.title()).toMatch(/^შეცდომა/)
      expect(await page.locator('[name=body]').inputValue()).toContain('წყალი არ მოდის')
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('summary')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => location.hash)).toBe('#field-phone')
      await page.keyboard.type('599 12 34 56')
      await page.keyboard.press('Enter')

      await page.waitForURL(/receipts/)
      expect(await page.locator('main').textContent()).toContain('წერილის ნომერი')
      expect(problems.filter((problem) => !problem.includes('422'))).toEqual([])
      await page.context().close()
    },
    60_000,
  )
})

describe('the bytes on the wire', () => {
  it('of a first visit, heads and fonts included, are within what a bad line can bear', async () => {
    const problems: string[] = []
    for (const path of paths) {
      const { page } = await open({ serviceWorkers: 'block' })
      const files = await filesOf(page, path)
      const islands = await page.locator('[data-island]').evaluateAll((all) => all.map((one) => one.dataset.island))
      const whole = sum(files)
      const limit = path === '/' || path === '/en' ? 60_000 : islands.includes('places-map') ? 140_000 : 75_000
      if (whole > limit) problems.push(`${path}: ${whole} bytes, ${limit} allowed`)
      const scripts = sum(files.filter(({ url }) => url.endsWith('.js')))
      if (islands.length === 0 && scripts > 6000) problems.push(`${path}: ${scripts} bytes of script`)
      await page.context().close()
    }
    expect(problems).toEqual([])
  }, 120_000)
})

interface LoadedFile {
  url: string
  bytes: number
}

const sum = (files: LoadedFile[]): number => files.reduce((bytes, file) => bytes + file.bytes, 0)

/** Opens a page, and everything that came for it, as long as it was on the wire. */
async function filesOf(page: Page, path: string): Promise<LoadedFile[]> {
  const files: LoadedFile[] = []
  const addresses = new Map<string, string>()
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  wire.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url))
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = addresses.get(requestId) ?? ''
    if (!url.startsWith('data:')) files.push({ url, bytes: encodedDataLength })
  })
  await page.goto(house.address + path)
  if ((await page.locator('[data-island]').count()) > 0) await page.waitForLoadState('networkidle')
  else await page.evaluate(() => document.fonts.ready)
  return files
}

describe('the build', () => {
  it('is small: the script of every page, the stylesheet and the fonts of a Georgian page', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'dist/client/manifest.json'), 'utf8'))
    const size = (source: string): number =>
      readFileSync(join(root, 'dist/client', `${manifest[source].file}.br`)).length
    expect(size('src/browser.ts')).toBeLessThan(6 * 1024)
    expect(size('src/design/design.css')).toBeLessThan(12 * 1024)
  })
})
