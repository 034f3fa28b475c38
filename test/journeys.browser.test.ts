import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it, vi } from 'vitest'
import { later } from '#platform/clock.ts'
import { demoLength, fillDemonstration } from '../src/house/demo/fill.ts'
import { openBrowser } from './browser.ts'
import { type TestHouse, testHouse } from './house.ts'
import { chooseNewPassword, comeIn, type Head, lookAfterTeam } from './journeys/coming-in.ts'
import { everyRecordServes } from './journeys/demo-records.ts'
import type { Journey } from './journeys/journey.ts'
import { keepHouse } from './journeys/keeping.ts'
import { addPersonLater, answerLater } from './journeys/left-behind.ts'
import { keepMessages } from './journeys/messages.ts'
import { readNewsletter } from './journeys/newsletter.ts'
import { keepClocks, officerAt, serveSomebody } from './journeys/personal-data.ts'
import { bringSpreadsheet, describePicture, settleSite, undoChanges } from './journeys/records.ts'
import { readerAt } from './keyboard.ts'
import { startMailServer } from './mail-server.ts'

const now = '2026-12-01T09:00:00.000Z'
let browser: Browser
let journey: Journey
/** The last line of the journal before the demonstration. */
let before: number
let head: Head

beforeAll(async () => {
  const mail = await startMailServer('file')
  const outside = { smtpUrl: mail.url }
  const house = await testHouse({ until: 'file', served: true, now: later(now, `-${demoLength}`), outside })
  before = (await lastLine(house)) ?? 0
  const links = await fillDemonstration(house.house, house.clock, now)
  browser = await openBrowser()
  const letterTo = (address: string, subject = '') =>
    vi.waitFor(() => {
      const letter = mail.taken.findLast(
        (one) => [one.to].flat()[0]?.text === address && one.subject?.includes(subject),
      )
      if (!letter) throw new Error(`no letter to ${address}`)
      return letter
    }, 90_000)
  journey = { house, links, letterTo, visitor: () => readerAt(browser, house.address) }
  house.house.beginWork()
}, 180_000)

afterAll(async () => {
  await browser?.close()
})

async function lastLine({ house }: TestHouse): Promise<number | undefined> {
  return (await house.engine.read.selectFrom('journal_head').select('line').executeTakeFirst())?.line
}

it('every record of the demonstration is there to be seen', () => everyRecordServes(journey, before))

describe('with the keyboard alone, on a telephone', () => {
  it('somebody comes in by a link, with a password and a code', async () => {
    head = await comeIn(journey)
  }, 90_000)

  it(
    'what was taken away comes back, and the journal says who did it and undoes it',
    () => undoChanges(journey, head.reader),
    90_000,
  )

  it(
    'colours and menus are settled, and a colour nobody could read is refused',
    () => settleSite(journey, head.reader),
    90_000,
  )

  it('a picture is found and described, and stays while a story shows it', () => describePicture(head.reader), 90_000)

  it('a spreadsheet is read, mended and written', () => bringSpreadsheet(head.reader), 90_000)

  it('somebody is found, given, corrected and erased; requests and incidents run on their clocks', async () => {
    const officer = await officerAt(journey)
    await keepClocks(officer)
    await serveSomebody(officer)
    await officer.leave()
  }, 90_000)

  it(
    'a reader subscribes, gets a story without anything that watches, and stops',
    () => readNewsletter(journey, head.reader),
    90_000,
  )

  it('messages are looked after, and visits are read', () => keepMessages(head.reader), 90_000)

  it('what was typed outlives a closed tab and a cut line, arrives once, and is forgotten then', async () => {
    await addPersonLater(journey, head)
    await answerLater(journey, head)
  }, 90_000)

  it('a copy is made and tried, everything is taken along, the house is examined', () => keepHouse(head.reader), 90_000)

  it(
    'a lost telephone is shut out; a colleague is invited, may do more, and leaves',
    () => lookAfterTeam(journey, head),
    60_000,
  )

  it('a forgotten password is made anew by a letter', () => chooseNewPassword(journey, head), 90_000)
})
