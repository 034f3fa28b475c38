import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../test/browser.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { pictures } from '../../../test/pictures.ts'
import { beginPost, intoText, pressTool, saved, textOf, writerOf } from '../../../test/writing-page.ts'
import { facebookPost, wordPage } from './pasted.example.ts'

let browser: Browser
let house: TestHouse

beforeAll(async () => {
  house = await testHouse({ until: 'file', served: true, now: '2026-12-01T09:00:00Z' })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

const writer = (options?: BrowserContextOptions) => writerOf(browser, house, options)
const begin = (page: Page, title: string) => beginPost(page, house, title)

describe('writing in a browser', () => {
  it('goes by keyboard on a telephone: two pictures, two languages, for tomorrow morning', async () => {
    const context = await writer()
    const page = await context.newPage()
    await begin(page, 'ზამთრის სკოლა')
    await page.locator('[name=lead_ka]').focus()
    await page.keyboard.type('სკოლა ზამთარშიც ღიაა.')
    await intoText(page, 'ka')
    await pressTool(page, 'სათაური')
    await page.keyboard.type('რა იცვლება')
    await page.keyboard.press('Enter')
    await page.keyboard.type('გაკვეთილები დილით იწყება.')
    expect(await textOf(page, 'ka')).toBe('## რა იცვლება\n\nგაკვეთილები დილით იწყება.')
    await page.locator('[name=title_en]').focus()
    await page.keyboard.type('The winter school')
    await intoText(page, 'en')
    await page.keyboard.type('Lessons begin in the morning.')
    await saved(page)

    const files = ['ეზო.png', 'კლასი.png'].map((name) => ({ name, mimeType: 'image/png', buffer: pictures.png() }))
    await page.locator('summary', { hasText: 'სურათების დამატება' }).focus()
    await page.keyboard.press('Enter')
    await page.setInputFiles('[name=pictures]', files)
    await page.locator('[name=description_ka]').focus()
    await page.keyboard.type('სკოლის ეზო და კლასი')
    await page.locator('[name=people_consent][value=none-shown]').focus()
    await page.keyboard.press('Space')
    await page.locator('button[value=picture]').focus()
    await page.keyboard.press('Enter')
    await page.locator('.editor-text img').first().waitFor()
    expect(await textOf(page, 'en')).toBe('Lessons begin in the morning.\n\n![](picture:1) ![](picture:2)')

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const small = await page
      .locator('.toolbar button')
      .evaluateAll((tools) => tools.filter((tool) => tool.clientHeight < 42).length)
    expect(small).toBe(0)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map((one) => `${one.id} ${one.nodes[0]?.html}`)).toEqual([])

    for (const [part, typed] of Object.entries({ on_day: '2', on_month: '12', on_year: '2026', time: '09:00' })) {
      await page.locator(`[name=publish_${part}]`).focus()
      await page.keyboard.type(typed)
    }
    await page.locator('button[value=schedule]').focus()
    await page.keyboard.press('Enter')
    await page.locator('.lede', { hasText: 'თავისით გამოქვეყნდება' }).waitFor()
    const address = `${house.address}/en/news/${await page.locator('[name=slug]').inputValue()}`
    expect((await page.goto(address))?.status()).toBe(404)
    house.clock.reach('2026-12-02T05:00:00Z')
    await house.house.work()
    await house.house.work()
    expect((await page.goto(address))?.status()).toBe(200)
    expect(await page.locator('.picture-row img').count()).toBe(2)
    await context.close()
  }, 90_000)

  it('says of a text that is too long that it is, and leaves it standing', async () => {
    const context = await writer()
    const page = await context.newPage()
    await begin(page, 'გრძელი')
    const long = 'ა'.repeat(240_000)
    await page.locator('[name=lead_ka]').fill(long)
    await page.locator('.autosave .waits', { hasText: 'ძალიან გრძელია' }).waitFor()
    expect((await page.locator('[name=lead_ka]').inputValue()).length).toBe(long.length)
    await context.close()
  })

  it('takes pictures that came into the library from a telephone, described one after another', async () => {
    const context = await writer()
    const page = await context.newPage()
    await page.goto(`${house.address}/staff/media/new`)
    const files = [52, 53].map((width) => ({
      name: `${width}.png`,
      mimeType: 'image/png',
      buffer: pictures.png(width),
    }))
    await page.setInputFiles('[name=pictures]', files)
    for (const name of ['people_consent', 'guardian_consent']) {
      await page.locator(`[name=${name}][value=none-shown]`).focus()
      await page.keyboard.press('Space')
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/staff\/media\/\d+$/)
    const first = page.url()
    await page.locator('[name=description_ka]').focus()
    await page.keyboard.type('ეზო')
    await page.locator('#field-focus-x').focus()
    await page.keyboard.press('ArrowUp')
    await page.locator('.focal .photo img.focus-x-4').waitFor()
    await page.locator('button[value=next]').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.href !== first && /staff\/media\/\d+$/.test(url.pathname))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map((one) => `${one.id} ${one.nodes[0]?.html}`)).toEqual([])

    await begin(page, 'ბიბლიოთეკიდან')
    await intoText(page, 'ka')
    await pressTool(page, 'სურათი')
    await page.keyboard.type('ეზო')
    const found = page.locator('.panel input[type=checkbox]')
    await page.locator('.panel .hint', { hasText: 'ეზო' }).first().waitFor()
    await found.first().focus()
    await page.keyboard.press('Space')
    await page.locator('.panel .button', { hasText: 'ჩასმა' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.editor-text img').waitFor()
    expect(await textOf(page, 'ka')).toMatch(/^!\[\]\(picture:\d+\)$/)
    await saved(page)

    // There is room to write above what the text begins with.
    await page.reload()
    await page.locator('#field-body-ka .ProseMirror > p').first().click()
    await page.keyboard.type('ზემოთ')
    expect(await textOf(page, 'ka')).toMatch(/^ზემოთ\n\n!\[\]\(picture:\d+\)$/)
    await context.close()
  }, 60_000)

  it('takes what is pasted from Word and Facebook by its meaning', async () => {
    const context = await writer()
    const page = await context.newPage()
    await begin(page, 'ჩასმული')
    for (const [language, html] of [
      ['ka', wordPage.html],
      ['en', facebookPost.html],
    ] as const) {
      await intoText(page, language)
      await page.evaluate((given) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', given)
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        )
      }, html)
    }
    expect(await textOf(page, 'ka')).toBe(wordPage.means)
    expect(await textOf(page, 'en')).toBe(facebookPost.means)
    await context.close()
  }, 60_000)

  it('does the same without a script', async () => {
    const context = await writer({ javaScriptEnabled: false })
    const page = await context.newPage()
    await begin(page, 'უსკრიპტოდ')
    await page.locator('[name=body_ka]').focus()
    await page.keyboard.type('- ერთი\n- ორი')
    await page.locator('[name=title_ka]').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/staff\/news\/\d+$/)
    expect(await page.locator('[name=body_ka]').inputValue()).toBe('- ერთი\n- ორი')
    await page.locator('button[value=publish]').focus()
    await page.keyboard.press('Enter')
    await page.locator('.tag', { hasText: 'გამოქვეყნებული' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await context.close()
  }, 60_000)
})
