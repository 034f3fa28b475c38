import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionCookie } from '#platform/sessions/sessions.ts'
import { openBrowser } from './browser.ts'
import { type TestHouse, testHouse } from './house.ts'

const words = 'წყალი არ მოდის,\n<b>მესამე დღეა</b>'
const newPerson = '/staff/records/person/new'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

async function openPage(house: TestHouse, { javaScriptEnabled = true, session = '' }): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } })
  if (session) await context.addCookies([{ name: sessionCookie, value: session, url: house.address }])
  return context.newPage()
}

/** As when a part of the database is broken: whatever asks for the table is our mistake. */
async function without(house: TestHouse, table: string, work: () => Promise<void>): Promise<void> {
  const { write } = house.house.engine
  await sql`alter table ${sql.table(table)} rename to away`.execute(write)
  await work()
  await sql`alter table away rename to ${sql.table(table)}`.execute(write)
}

async function send(page: Page, button: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator('main').getByRole('button', { name: button }).click()])
}

describe('what was typed, in a browser', () => {
  it.each([true, false])(
    'is sent once more with one button after a mistake of ours (script: %s)',
    async (javaScriptEnabled) => {
      const house = await testHouse({ served: true, logStream: { write: () => {} } })
      const page = await openPage(house, { javaScriptEnabled })
      await page.goto(`${house.address}/en/contact`)
      await page.locator('[name=body]').fill(words)
      await page.locator('[name=phone]').fill('599123456')
      await without(house, 'message', () => send(page, 'Send'))
      expect(await page.title()).toContain('A mistake on our side')
      expect(await page.locator('.written').first().innerText()).toBe(words)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      await send(page, 'Send it again')
      expect(page.url()).toContain('/en/contact/receipts/')
      const { body } = await house.house.engine.read.selectFrom('message').select('body').executeTakeFirstOrThrow()
      expect(body).toBe(words)
      await page.context().close()
    },
  )

  it.each([true, false])(
    'stands in its form again on the way back when it was too large (script: %s)',
    async (javaScriptEnabled) => {
      const house = await testHouse({ served: true })
      const page = await openPage(house, { javaScriptEnabled })
      const long = 'წყალი '.repeat(6000)
      await page.goto(`${house.address}/en/contact`)
      await page.locator('[name=body]').fill(long)
      await send(page, 'Send')
      expect(await page.locator('main').innerText()).toContain('the back button of your browser')
      await page.goBack()
      expect(await page.locator('[name=body]').inputValue()).toBe(long)
      await page.context().close()
    },
  )

  it.each([true, false])(
    'stands in its form again on the way back when the line broke, also after it was refused (script: %s)',
    async (javaScriptEnabled) => {
      const house = await testHouse({ served: true })
      const page = await openPage(house, { javaScriptEnabled })
      await page.goto(house.address)
      await page.goto(`${house.address}/contact`)
      for (const phone of ['12', '599 12 34 56']) {
        await page.locator('[name=body]').fill(words)
        await page.locator('[name=phone]').fill(phone)
        await page.context().setOffline(true)
        await send(page, 'გაგზავნა').catch(() => undefined)
        await expect.poll(() => page.url()).toContain('chrome-error')
        await page.context().setOffline(false)
        await page.goBack()
        expect(await page.locator('[name=body]').inputValue()).toBe(words)
        await send(page, 'გაგზავნა')
      }
      expect(page.url()).toContain('/contact/receipts/')
      await page.context().close()
    },
  )

  it('of a worker is offered by its form as well, and no more once it was sent again', async () => {
    const house = await testHouse({ served: true, logStream: { write: () => {} } })
    // Of what stands around pages without the table it broke.
    await house.get('/')
    const page = await openPage(house, { session: await house.session('settle-association') })
    await page.goto(house.address + newPerson)
    await page.locator('.left-on-device').first().waitFor({ state: 'attached' })
    await page.locator('[name=name_ka]').fill('ნინო')
    await page.locator('[name=role_ka]').fill('მოხალისე')
    await page.locator('[name=line_ka]').fill('ნინო, მოხალისე')
    await page.locator('[name=why]').fill('told us')
    await without(house, 'person', () => send(page, 'შენახვა'))
    expect(await page.title()).toContain('შეცდომა ჩვენი მხრიდან')
    const other = await page.context().newPage()
    await other.goto(house.address + newPerson)
    await other.locator('.left-on-device .notice').waitFor()
    await send(page, 'გაგზავნა თავიდან')
    await page.locator('.notice.ok').waitFor()
    await other.reload()
    await other.locator('.left-on-device .unseen').waitFor({ state: 'attached' })
    expect(await other.locator('.left-on-device .notice').count()).toBe(0)
    const people = house.house.engine.read.selectFrom('person').select('role_ka').where('name_ka', '=', 'ნინო')
    expect(await people.execute()).toEqual([{ role_ka: 'მოხალისე' }])
    await page.context().close()
  })
})
