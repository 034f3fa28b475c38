import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionCookie } from '#platform/sessions/sessions.ts'
import { openBrowser } from '../../../test/browser.ts'
import { openAgain, type TestHouse, testHouse } from '../../../test/house.ts'
import { pictures } from '../../../test/pictures.ts'
import { intoText, pressTool, saved, textOf } from '../../../test/writing-page.ts'
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

/** A worker who writes, in a browser of their own. */
async function writer(options: BrowserContextOptions = {}, of = house): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
  const value = await of.session('write-news', 'keep-media')
  await context.addCookies([{ name: sessionCookie, value, url: of.address }])
  return context
}

async function begin(page: Page, title: string, of = house): Promise<void> {
  await page.goto(`${of.address}/staff/news`)
  await page.locator('main .button').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/news\/new$/)
  await page.locator('[name=title_ka]').focus()
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await page.waitForURL(/staff\/news\/\d+$/)
}

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
    house.clock.set('2026-12-02T05:00:00Z')
    await house.house.work()
    await house.house.work()
    expect((await page.goto(address))?.status()).toBe(200)
    expect(await page.locator('.picture-row img').count()).toBe(2)
    await context.close()
  }, 90_000)

  it('saves what was typed before the parts of the page had come', async () => {
    const context = await writer({ serviceWorkers: 'block' })
    const page = await context.newPage()
    await begin(page, 'ნელი ხაზი')
    const come = Promise.withResolvers<void>()
    await context.route(/assets\/(autosave|document-editor)/, async (route) => {
      await come.promise
      await route.continue()
    })
    await page.reload({ waitUntil: 'commit' })
    await page.locator('[name=lead_ka]').fill('ნელ ხაზზე დაწერილი.')
    await page.locator('textarea[name=body_ka]').fill('ტექსტიც.')
    come.resolve()
    await saved(page)
    await page.reload()
    expect(await page.locator('[name=lead_ka]').inputValue()).toBe('ნელ ხაზზე დაწერილი.')
    expect(await textOf(page, 'ka')).toBe('ტექსტიც.')
    await context.close()
  })

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

  it('loses nothing: not without a line, not when the page is closed, not when somebody else writes too', async () => {
    const context = await writer()
    const page = await context.newPage()
    await begin(page, 'გზა')
    await intoText(page, 'ka')
    await context.setOffline(true)
    await page.keyboard.type('დაწერილია უქსელოდ.')
    await page.locator('.autosave .waits', { hasText: 'ამ მოწყობილობაზე ინახება' }).waitFor()
    expect(await page.locator('.autosave .notice').count()).toBe(0)
    await page.locator('button[value=save]:visible').click()
    await page.locator('.autosave .waits', { hasText: 'ამ მოწყობილობაზე ინახება' }).waitFor()
    expect(page.url()).toMatch(/news\/\d+$/)
    await intoText(page, 'ka')
    await page.keyboard.press('Control+End')
    // The line is back for a moment, the server is not, and the page is closed.
    await context.route('**/autosave', (route) => route.abort())
    await context.setOffline(false)
    await page.keyboard.type(' მერე მანქანა გაითიშა.')
    await page.locator('.autosave .waits').waitFor()
    const second = await context.newPage()
    await page.close()
    await context.unroute('**/autosave')
    await second.goto(`${house.address}/staff/news`)
    await second.locator('a', { hasText: 'გზა' }).click()
    await second.locator('.autosave button').first().click()
    await saved(second)
    expect(await second.locator('#field-body-ka').textContent()).toContain('უქსელოდ. მერე მანქანა გაითიშა.')

    const other = await (await writer()).newPage()
    await other.goto(second.url())
    await intoText(other, 'ka')
    await intoText(second, 'ka')
    await second.keyboard.press('Control+End')
    await second.keyboard.type(' და კიდევ.')
    await second.waitForResponse(/autosave/)
    await other.keyboard.type('სხვა აზრი. ')
    await other.locator('.autosave a').click()
    await other.waitForURL(/versions\/\d+$/)
    // A blank between two words may stand in both versions.
    const marked = async (mark: string) => (await other.locator(mark).allTextContents()).join('').replaceAll(/\s/g, '')
    expect([await marked('del'), await marked('ins')]).toEqual([
      expect.stringContaining('დაკიდევ'),
      expect.stringContaining('სხვააზრი'),
    ])
    const { violations } = await new AxeBuilder({ page: other }).analyze()
    expect(violations.map((one) => `${one.id} ${one.nodes[0]?.html}`)).toEqual([])
    await context.close()
    await other.context().close()
  }, 90_000)

  it('offers nothing that a refused form shows, and keeps it on the device until it is saved', async () => {
    const context = await writer()
    const page = await context.newPage()
    await begin(page, 'უარყოფილი')
    const address = page.url()
    const offers = (of: Page) => of.locator('.autosave .notice').count()
    const schedule = async (of: Page) => {
      await intoText(of, 'ka')
      await of.locator('[name=publish_on_day]').fill('3')
      await of.locator('button[value=schedule]').click()
      await of.locator('.summary[role=alert]').waitFor()
      await of.locator('.autosave').waitFor({ state: 'attached' })
    }
    await schedule(page)
    expect(await offers(page)).toBe(0)
    await page.reload()
    await page.locator('#field-body-ka .ProseMirror').waitFor()
    expect(await offers(page)).toBe(0)
    const next = await context.newPage()
    await page.close()
    await next.goto(address)
    await next.locator('.autosave .notice').waitFor()
    await next.locator('[name=publish_time]').fill('09:00')
    await schedule(next)
    expect(await offers(next)).toBe(0)
    await context.close()
  }, 60_000)

  it('goes on after a minute without a line, and after the server was started anew', async () => {
    const own = await testHouse({ served: true, now: '2026-12-01T09:00:00Z' })
    const context = await writer({}, own)
    const page = await context.newPage()
    await page.clock.install()
    await begin(page, 'ხიდი', own)
    const write = async (words: string) => {
      await page.keyboard.type(words)
      await page.clock.runFor(4000)
      await page.locator('.autosave .waits', { hasText: 'ამ მოწყობილობაზე ინახება' }).waitFor()
    }
    const stored = async () => (await own.worker('write-news').get(new URL(page.url()).pathname)).text
    await intoText(page, 'ka')
    await context.setOffline(true)
    await write('ერთი წუთი უქსელოდ.')
    await page.clock.runFor(60_000)
    await page.keyboard.type(' წერა გრძელდება.')
    await context.setOffline(false)
    await saved(page)
    expect(await stored()).toContain('ერთი წუთი უქსელოდ. წერა გრძელდება.')

    await own.house.close()
    await write(' სერვერი გადაიტვირთა.')
    await openAgain(own)
    await page.clock.runFor(6000)
    await saved(page)
    await page.reload()
    expect(await textOf(page, 'ka')).toBe('ერთი წუთი უქსელოდ. წერა გრძელდება. სერვერი გადაიტვირთა.')
    expect(await page.locator('.autosave .notice').count()).toBe(0)
    await context.close()
  }, 90_000)

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
