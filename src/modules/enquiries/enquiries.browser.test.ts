import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../test/browser.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { pictures } from '../../../test/pictures.ts'

let browser: Browser
let house: TestHouse

beforeAll(async () => {
  house = await testHouse({ until: 'file', served: true })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

const georgian = {
  mistake: /^შეცდომა/,
  taken: 'აღარ გავაგზავნო: კარი.png',
  phone: 'ტელეფონის',
  receipt: 'განაცხადის ნომერი',
}
const english = { mistake: /^Error/, taken: 'Do not send: კარი.png', phone: 'phone', receipt: 'Enquiry number' }

describe('the enquiry in a browser', () => {
  it.each([
    ['', true, georgian],
    ['/en', false, english],
  ] as const)(
    'is filled by keyboard, mended without choosing the pictures again, and sent (%s, script: %s)',
    async (prefix, javaScriptEnabled, said) => {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 740 } })
      const page = await context.newPage()
      await page.goto(`${house.address}${prefix}/services`)
      await page.locator('[name=what]').first().focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
      await page.keyboard.type(`ჩუქურთმა კარისთვის (${javaScriptEnabled})`)
      await page.setInputFiles('[name=pictures]', [
        { name: 'კარი.png', mimeType: 'image/png', buffer: pictures.png() },
        { name: 'IMG_1.heic', mimeType: 'image/heic', buffer: pictures.heic() },
      ])
      await page.locator('[name=name]').focus()
      await page.keyboard.press('Enter')

      await page.locator('.summary').waitFor()
      expect(await page.title()).toMatch(said.mistake)
      expect(await page.locator('[name=description]').inputValue()).toContain('ჩუქურთმა კარისთვის')
      expect(await page.locator('main').textContent()).toContain(said.taken)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      const { violations } = javaScriptEnabled ? await new AxeBuilder({ page }).analyze() : { violations: [] }
      expect(violations.map((one) => `${one.id} ${one.nodes[0]?.html}`)).toEqual([])

      // The only field without an answer: the telephone.
      await page.locator('.summary a', { hasText: said.phone }).focus()
      await page.keyboard.press('Enter')
      await page.keyboard.type('599 12 34 56')
      await page.keyboard.press('Enter')
      await page.waitForURL(/receipts/)
      expect(await page.locator('main').textContent()).toContain(said.receipt)
      await context.close()
    },
    60_000,
  )
})
