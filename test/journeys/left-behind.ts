import { expect } from 'vitest'
import { sessionCookie } from '#platform/sessions/sessions.ts'
import type { Reader } from '../keyboard.ts'
import type { Head } from './coming-in.ts'
import type { Journey } from './journey.ts'

const newPerson = '/staff/records/person/new'
const take = 'ამ ტექსტის დაბრუნება'
const name = 'ქართული: სახელი და გვარი'

/** A tab is closed in the middle of a person's form, and the line is cut while it is sent: it arrives whole, and once. */
export async function addPersonLater(journey: Journey, head: Head): Promise<void> {
  await head.reader.open(newPerson)
  await head.reader.write(name, 'დემო დაკარგული')
  await head.reader.write('ქართული: როლი', 'მოხალისე')
  const reader = await openAgain(head, newPerson)
  await offered(reader)
  await press(reader, take)
  expect(await valueIn(reader, 'role_ka')).toBe('მოხალისე')
  await press(reader, 'დაბრუნების გაუქმება')
  expect(await valueIn(reader, 'role_ka')).toBe('')
  await press(reader, take)
  await reader.write('ქართული: სახელი და როლი ერთ სტრიქონში', 'დემო დაკარგული, მოხალისე')
  await reader.send()
  expect(await reader.page.title()).toMatch(/^შეცდომა/)
  expect(await countOffers(reader)).toBe(0)
  await reader.write('საიდან იცით', 'თვითონ თქვა')
  await reader.page.context().setOffline(true)
  await Promise.all([reader.page.waitForEvent('requestfailed'), reader.page.keyboard.press('Enter')])

  const last = await openAgain(head, newPerson, () => reader.page.context().setOffline(false))
  await offered(last)
  await press(last, take)
  expect(await valueIn(last, 'why')).toBe('თვითონ თქვა')
  await pressTwice(last, 'შენახვა')
  await last.page.locator('.notice.ok').waitFor()
  await last.open(newPerson)
  expect([await countOffers(last), await keptOn(last)]).toEqual([0, []])
  const people = journey.house.house.engine.read.selectFrom('person').select('name_ka')
  expect(await people.where('name_ka', '=', 'დემო დაკარგული').execute()).toHaveLength(1)
  await writeInTwoWindows(last)
}

/** Two windows of one form do not write over each other; what nobody wants goes, and what nobody looks at, by and by. */
async function writeInTwoWindows(reader: Reader): Promise<void> {
  const { page } = reader
  const address = page.url()
  for (const words of ['დემო ერთი', 'დემო ორი']) {
    const window = await page.context().newPage()
    await window.goto(address)
    await window.locator('.left-on-device').waitFor({ state: 'attached' })
    await window.locator('[name=name_ka]').fill(words)
    await window.close()
  }
  await reader.open(newPerson)
  await offered(reader)
  await press(reader, 'წაშლა, აღარ მინდა')
  await press(reader, take)
  expect(await valueIn(reader, 'name_ka')).toBe('დემო ერთი')
  await page.evaluate(() => {
    for (const [key, copy] of Object.entries<string>(localStorage))
      if (key.startsWith('written ')) localStorage.setItem(key, copy.replace(/"at":"\d+/, '"at":"2001'))
  })
  await reader.open(newPerson)
  expect([await countOffers(reader), await keptOn(reader)]).toEqual([0, []])
}

/** An answer and a note of which only one was sent; neither a colleague at the same telephone nor whoever comes later sees it. */
export async function answerLater(journey: Journey, head: Head): Promise<void> {
  await head.reader.menu('შემოსული')
  await head.reader.press('წერილი № 6')
  const path = new URL(head.reader.page.url()).pathname
  await head.reader.write('პასუხი', 'დემო: მობრძანდით შაბათს.')
  await head.reader.write('შენიშვნა', 'დემო: ოცი ბავშვია.')
  await head.reader.press('ჩაწერა')
  await offered(head.reader)

  const { page } = head.reader
  const context = page.context()
  const own = await context.cookies()
  const other = await journey.house.session('read-messages')
  await context.addCookies([{ name: sessionCookie, value: other, url: journey.house.address }])
  await head.reader.open(path)
  expect(await countOffers(head.reader)).toBe(0)
  await context.addCookies(own)

  const reader = await openAgain(head, path)
  await offered(reader)
  await press(reader, take)
  await pressTwice(reader, 'გაგზავნა')
  await reader.page.locator('[aria-labelledby=thread]', { hasText: 'მობრძანდით შაბათს' }).waitFor()
  await reader.open(path)
  expect([await countOffers(reader), await keptOn(reader)]).toEqual([0, []])
  const letters = journey.house.house.engine.read.selectFrom('mail').select('id')
  expect(await letters.where('text', 'like', '%მობრძანდით შაბათს%').execute()).toHaveLength(1)

  await reader.write('შენიშვნა', 'დემო: დარჩენილი')
  await reader.menu('გასვლა')
  expect(await keptOn(reader)).toEqual([])
  await head.signIn(reader)
}

async function openAgain(head: Head, path: string, before?: () => Promise<void>): Promise<Reader> {
  head.reader = await head.reader.closeTab()
  await before?.()
  await head.reader.open(path)
  return head.reader
}

async function press(reader: Reader, button: string): Promise<void> {
  await reader.to(button)
  await reader.page.keyboard.press('Enter')
}

/** As somebody does who is used to icons. */
async function pressTwice(reader: Reader, button: string): Promise<void> {
  await reader.to(button)
  await reader.page.locator(':focus').dblclick()
}

async function offered({ page }: Reader): Promise<void> {
  await page.locator('.left-on-device .notice', { hasText: 'არ შენახულა' }).first().waitFor()
}

/** How many texts are offered, once the page is awake. */
async function countOffers({ page }: Reader): Promise<number> {
  await page.locator('.left-on-device').first().waitFor({ state: 'attached' })
  return page.locator('.left-on-device .notice').count()
}

function valueIn({ page }: Reader, field: string): Promise<string> {
  return page.locator(`[name=${field}]`).inputValue()
}

function keptOn({ page }: Reader): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('written ')))
}
