import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { type TestHouse, testHouse } from './house.ts'

let browser: Browser
let house: TestHouse

beforeAll(async () => {
  house = await testHouse({ until: 'file', served: true })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

/** Somebody who has been here once, so that the pages read from now on are kept. */
async function reader(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto(`${house.address}/`)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise((go) => navigator.serviceWorker.addEventListener('controllerchange', go, { once: true }))
  })
  return { context, page }
}

async function visit(page: Page, path: string): Promise<string> {
  await page.goto(house.address + path)
  return (await page.locator('main').textContent()) ?? ''
}

async function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const keys = await (await caches.open('temi-pages')).keys()
    return keys.map(({ url }) => new URL(url).pathname)
  })
}

describe('without a line', () => {
  it('a page that was read is shown with the time it was kept', async () => {
    const { context, page } = await reader()
    await visit(page, '/projects/literacy-future?fbclid=x')
    await visit(page, '/en/projects')
    await expect.poll(() => kept(page)).toContain('/en/projects')
    await context.setOffline(true)

    expect(await visit(page, '/projects/literacy-future')).toMatch(
      /კავშირი არ არის\. ეს გვერდის შენახული ასლია, დრო: \d{4} წლის \d+ [ა-ჰ]+, \d\d:\d\d\./,
    )
    expect(await page.locator('h1').textContent()).toContain('წიგნიერება')
    expect(await visit(page, '/en/projects')).toContain('This is a kept copy of the page as it was on')
    const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily)
    expect(font).toContain('Temi')

    await context.setOffline(false)
    expect(await visit(page, '/projects/literacy-future')).not.toContain('შენახული ასლია')
    await context.close()
  })

  it('any other page gives the contacts and the list of what was read', async () => {
    const { context, page } = await reader()
    await visit(page, '/projects/literacy-future')
    await expect.poll(() => kept(page)).toContain('/projects/literacy-future')
    await context.setOffline(true)

    const text = await visit(page, '/organisations')
    expect(await page.locator('h1').textContent()).toBe('კავშირი არ არის')
    expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(0)
    expect(text).not.toContain('ჯერ არ შეუნახავს')
    await page.getByRole('link', { name: 'წიგნიერება ქვეყნის მომავალია' }).click()
    await page.waitForURL(/literacy-future/)
    expect(await page.locator('main').textContent()).toContain('შენახული ასლია')
    await visit(page, '/en/organisations')
    expect(await page.locator('h1').textContent()).toBe('No connection')
    await context.close()
  })

  it('nothing is there that is for one reader, is searched for or is a form', async () => {
    const { context, page } = await reader()
    for (const path of ['/contact', '/sign-in', '/search?q=a', '/staff', '/nothing-here', '/about'])
      await visit(page, path)
    await page.goto(`${house.address}/contact`)
    await page.locator('[name=body]').fill('წყალი არ მოდის')
    await page.locator('[name=phone]').fill('599123456')
    await page.locator('main form button[type=submit]').click()
    await page.waitForURL(/receipts/)
    await visit(page, '/places')
    await expect.poll(() => kept(page)).toContain('/places')
    expect((await kept(page)).sort()).toEqual(['/', '/about', '/places'])
    await context.close()
  })
})

describe('the colours', () => {
  const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const [light, dark] = ['rgb(251, 248, 242)', 'rgb(22, 20, 18)']

  it.each([
    ['light', true],
    ['dark', true],
    ['light', false],
    ['dark', false],
  ] as const)('are switched from %s and stay so on every page (script: %s)', async (colorScheme, javaScriptEnabled) => {
    const [before, after] = colorScheme === 'light' ? [light, dark] : [dark, light]
    const context = await browser.newContext({ colorScheme, javaScriptEnabled, viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await page.goto(`${house.address}/en/contact`)
    expect(await paper(page)).toBe(before)
    if (javaScriptEnabled) await page.locator('[name=body]').fill('still here')
    const button = page.locator('.utilities .mode button:visible')
    expect(await button.count()).toBe(1)
    await button.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => paper(page)).toBe(after)
    expect(new URL(page.url()).pathname).toBe('/en/contact')
    if (javaScriptEnabled) expect(await page.locator('[name=body]').inputValue()).toBe('still here')

    await page.goto(`${house.address}/projects`)
    expect(await paper(page)).toBe(after)
    await page.emulateMedia({ media: 'print' })
    expect(await paper(page)).toBe('rgb(255, 255, 255)')
    await page.emulateMedia({ media: 'screen' })
    await page.locator('.utilities .mode button:visible').click()
    await expect.poll(() => paper(page)).toBe(before)
    await context.close()
  })

  it('are switched from the folded menu', async () => {
    const context = await browser.newContext({ colorScheme: 'light', viewport: { width: 320, height: 640 } })
    const page = await context.newPage()
    await page.goto(`${house.address}/about`)
    await page.locator('.menu-button').click()
    await page.locator('.menu .mode button:visible').click()
    await expect.poll(() => paper(page)).toBe(dark)
    await context.close()
  })
})
