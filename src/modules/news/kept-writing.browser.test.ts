import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../test/browser.ts'
import { openAgain, type TestHouse, testHouse } from '../../../test/house.ts'
import { beginPost, intoText, saved, textOf, writerOf } from '../../../test/writing-page.ts'

let browser: Browser
let house: TestHouse

beforeAll(async () => {
  house = await testHouse({ until: 'file', served: true, now: '2026-12-01T09:00:00Z' })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

const writer = (options?: BrowserContextOptions, of = house) => writerOf(browser, of, options)
const begin = (page: Page, title: string, of = house) => beginPost(page, of, title)

describe('what is written in a browser', () => {
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
})
