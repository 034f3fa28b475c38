import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionCookie } from '#platform/sessions/sessions.ts'
import { openBrowser } from '../../../test/browser.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'

let browser: Browser
let house: TestHouse

beforeAll(async () => {
  house = await testHouse({ until: 'file', served: true })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

describe('a project edited where it is seen', () => {
  it('by keyboard on a telephone: from its page to the date, the reason, and back', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    const session = await house.session('manage-projects')
    await context.addCookies([{ name: sessionCookie, value: session, url: house.address }])
    const page = await context.newPage()
    await page.goto(`${house.address}/en/projects/literacy-future`)
    await page.locator('a.edit-here', { hasText: 'When' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/staff\/records\/project\/\d+\?from=.*#field-starts-on$/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map((one) => `${one.id} ${one.nodes[0]?.html}`)).toEqual([])

    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    const year = page.locator('[name=starts_on_year]')
    await year.focus()
    await year.press('Control+a')
    await page.keyboard.type('2014')
    await page.keyboard.press('Enter')
    await page.locator('.summary').waitFor()
    expect(await page.title()).toMatch(/^შეცდომა/)
    expect(await year.inputValue()).toBe('2014')
    await page.locator('.summary a').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('ხელშეკრულებაში ასე წერია')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${house.address}/en/projects/literacy-future`)
    expect(await page.locator('main').textContent()).toContain('2014–2016')
    await context.close()
  }, 60_000)

  it('by the contents of its form without a script: to a part, to a field, and back to the contents', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
    const session = await house.session('manage-projects')
    await context.addCookies([{ name: sessionCookie, value: session, url: house.address }])
    const page = await context.newPage()
    await page.goto(`${house.address}/staff/records/project/1`)
    const follow = async (name: string) => {
      await page.locator('main').getByRole('link', { name, exact: true }).first().focus()
      await page.keyboard.press('Enter')
    }
    const contents = page.locator('#contents summary')
    await contents.focus()
    await page.keyboard.press('Enter')
    await follow('ვისთვის, ვისთან ერთად, სად')
    await expectInView(page, page.getByRole('heading', { name: 'ვისთვის, ვისთან ერთად, სად' }))
    await follow('შედეგები')
    await expectInView(page, page.getByRole('heading', { name: 'შედეგები', exact: true }))
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toMatch(/^results-\d+-text_ka$/)
    await follow('ზემოთ, სარჩევთან')
    await expectInView(page, contents)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await context.close()
  }, 60_000)
})

/** It stands on the screen, above the bar that saves. */
async function expectInView(page: Page, what: Locator): Promise<void> {
  const [box, bar] = [await what.boundingBox(), await page.locator('.bar').boundingBox()]
  expect(box?.y).toBeGreaterThanOrEqual(0)
  expect(box?.y).toBeLessThan(bar?.y ?? 0)
}
