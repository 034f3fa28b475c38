import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
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

/** Nothing is wrong for a screen reader, and nothing stands beyond the edge. */
async function isFit(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((one) => `${one.id} ${one.nodes[0]?.html}`)).toEqual([])
}

async function press(page: Page, link: string): Promise<void> {
  await page.locator(link).first().focus()
  await page.keyboard.press('Enter')
}

describe('the inbox in a browser', () => {
  it('leads by keyboard from the page of today to an answered enquiry, 360 pixels wide', async () => {
    const wish = { what: 'other', description: 'კაკლის ჩარჩო მინდა', name: 'ნანა', email: 'nana@example.ge' }
    await house.post('/services/enquiries', { ...wish, phone: '599123456' }, { origin: house.address })
    const token = await house.session('read-enquiries', 'read-messages', 'look-after-house', 'settle-inbox-period')
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    await context.addCookies([{ name: sessionCookie, value: token, url: house.address }])
    const page = await context.newPage()
    await page.goto(`${house.address}/staff`)
    await isFit(page)
    await press(page, 'a[aria-label^="წაკითხვა: ახალი განაცხადი"]')
    await page.waitForURL(/inbox\?/)
    await isFit(page)
    await press(page, '#enquiry-1 h3 a')
    await page.waitForURL(/enquiry\/1$/)
    await isFit(page)
    await page.locator('[name=text]').focus()
    await page.keyboard.type('გაგიკეთებთ, ორშაბათს დაგირეკავთ.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('[aria-labelledby=thread]').waitFor()
    expect(await page.locator('[aria-labelledby=thread]').textContent()).toContain('გაგიკეთებთ, ორშაბათს დაგირეკავთ.')
    expect(await page.locator('.head').textContent()).toContain('ნაპასუხები')
    await isFit(page)
    const letters = await house.house.engine.read.selectFrom('mail').select(['recipient', 'subject']).execute()
    expect(letters).toEqual([{ recipient: 'nana@example.ge', subject: 'პასუხი თქვენს განაცხადზე № 1' }])
    await context.close()
  }, 60_000)
})
