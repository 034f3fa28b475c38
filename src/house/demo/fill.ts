import { receiveEnquiry } from '#modules/enquiries/index.ts'
import { addFirstTemplates, addNote, answer, type Doing, noteCall, settleState } from '#modules/inbox/index.ts'
import { receiveMessage } from '#modules/messages/index.ts'
import { logIncident, openCase } from '#modules/personal-data/index.ts'
import { markDemonstration } from '#modules/settings/index.ts'
import { askForNews, confirmSubscription, listByEmail, sendNewsletter } from '#modules/subscriptions/index.ts'
import { dayOf, later, type Moment, type SetClock } from '#platform/clock.ts'
import type { By, Tx } from '#platform/database.ts'
import type { NewFile } from '#platform/files/files.ts'
import { newToken } from '#platform/tokens.ts'
import type { House } from '../../house.tsx'
import {
  type DemoEnquiry,
  type DemoLetter,
  demoCase,
  demoEnquiries,
  demoIncident,
  demoMessages,
  demoReplies,
  demoSubscribers,
} from './letters.ts'
import { planStory, publishStory, takeOff, writeStory } from './news.ts'
import { drawPictures } from './pictures.ts'
import { demoStories } from './stories.ts'
import { addColleagues, type Colleagues, inviteRoles, type RoleLink } from './team.ts'
import { countVisits } from './visits.ts'

/** How long before now the demonstration begins. A worker may come in with a password alone for a week. */
export const demoLength = 'P5D'

/** The demonstration while it is being filled. */
interface Filling {
  house: House
  clock: SetClock
  team: Colleagues
  pictures: NewFile[]
  until: Moment
}

/**
 * Fills a house that has just been opened with five days of invented life, by the actions of its modules. The clock is
 * moved on from where it stands, and stands at `until` in the end.
 */
export async function fillDemonstration(house: House, clock: SetClock, until: Moment): Promise<RoleLink[]> {
  await house.door.change('house', 'demonstration', markDemonstration)
  const pictures = await drawPictures(house.app, 4)
  const team = await house.door.change('house', 'demonstration', addColleagues)
  const filling: Filling = { house, clock, team, pictures, until }
  await fillNews(filling)
  await fillSubscriptions(filling)
  await fillInbox(filling)
  await fillEnquiries(filling)
  clock.set(later(until, '-PT5H'))
  await fillRights(filling)
  await countVisits(house.engine, until)
  clock.set(until)
  return house.door.change('house', 'demonstration', inviteRoles)
}

function act<T>({ house, clock }: Filling, by: By, work: (tx: Tx) => Promise<T>): Promise<T> {
  clock.advance('PT20M')
  return house.door.change(by, 'demonstration', work)
}

async function fillNews(filling: Filling): Promise<void> {
  const by = { worker: filling.team.writer }
  const { cleaning, reading, georgianOnly, draft, tomorrow, withdrawn } = demoStories
  const [one, two, three] = filling.pictures.map((file) => [file])
  const write = (story: typeof cleaning, pictures: NewFile[] = [], isCall = false) =>
    act(filling, by, (tx) => writeStory(tx, story, pictures, isCall))
  const cleaned = await write(
    cleaning,
    [one, two].flatMap((file) => file ?? []),
  )
  await act(filling, by, (tx) => publishStory(tx, cleaned))
  const call = await write(reading, three, true)
  await act(filling, by, (tx) => publishStory(tx, call))
  const untranslated = await write(georgianOnly)
  await act(filling, by, (tx) => publishStory(tx, untranslated))
  const taken = await write(withdrawn)
  const id = await act(filling, by, (tx) => publishStory(tx, taken))
  await act(filling, by, (tx) => takeOff(tx, id))
  await write(draft)
  const planned = await write(tomorrow)
  await act(filling, by, (tx) => planStory(tx, planned, dayOf(filling.until)))
  await act(filling, by, (tx) => sendNewsletter(tx, cleaned.id))
}

async function fillSubscriptions(filling: Filling): Promise<void> {
  const origin = filling.house.app.origin()
  for (const { email, language } of demoSubscribers)
    await act(filling, 'public', (tx) => askForNews(tx, { email, language, topics: [], token: newToken(), origin }))
  for (const { email } of demoSubscribers.slice(0, -1))
    await act(filling, 'public', async (tx) => {
      const [subscription] = await listByEmail(tx, email)
      if (subscription) await confirmSubscription(tx, subscription)
    })
}

async function fillInbox(filling: Filling): Promise<void> {
  const { listener: worker } = filling.team
  const by = { worker }
  await act(filling, by, addFirstTemplates)
  const written = (text: string) => ({ text, key: newToken() })
  const answered = await receive(filling, demoMessages.answered)
  await act(filling, by, (tx) => addNote(tx, answered, written(demoReplies.askedLibrarian)))
  await act(filling, by, (tx) => answer(tx, answered, written(demoReplies.circle)))
  const called = await receive(filling, demoMessages.called)
  await act(filling, by, (tx) => noteCall(tx, called, { ...written(demoReplies.bench), settles: true }))
  const closed = await receive(filling, demoMessages.closed)
  await act(filling, by, (tx) => settleState(tx, closed, 'closed'))
  const spam = await receive(filling, demoMessages.spam)
  await act(filling, by, (tx) => settleState(tx, spam, 'spam'))
  const underWay = await receive(filling, demoMessages.underWay)
  await act(filling, by, (tx) => settleState(tx, underWay, 'under-way'))
  filling.clock.set(later(filling.until, '-PT20H'))
  await receive(filling, demoMessages.fresh)
}

/** Somebody writes to the association. Answers the conversation as the colleague who answers sees it. */
async function receive(filling: Filling, letter: DemoLetter): Promise<Doing> {
  const { language, text, ...from } = letter
  const sending = { language, receipt: newToken(), isSuspect: false }
  const number = await act(filling, 'public', async (tx) => {
    const receipt = await receiveMessage(tx, { body: text, ...from }, sending)
    return (await tx.selectFrom('message').select('id').where('receipt', '=', receipt).executeTakeFirstOrThrow()).id
  })
  return doing(filling, 'message', number)
}

async function fillEnquiries(filling: Filling): Promise<void> {
  const by = { worker: filling.team.listener }
  const answered = await ask(filling, demoEnquiries.answered, [])
  await act(filling, by, (tx) => answer(tx, answered, { text: demoReplies.souvenirs, key: newToken() }))
  await ask(filling, demoEnquiries.fresh, filling.pictures.slice(-1))
}

/** Somebody would like to have something made. */
async function ask(filling: Filling, { language, text, ...from }: DemoEnquiry, fresh: NewFile[]): Promise<Doing> {
  const form = { what: 'other', description: text, ...from }
  const pictures = { token: undefined, receipt: null, kept: [], removed: [], refused: [], fresh }
  const number = await act(filling, 'public', async (tx) => {
    const receipt = await receiveEnquiry(tx, { form, language, pictures, receipt: newToken(), isSuspect: false })
    return (await tx.selectFrom('enquiry').select('id').where('receipt', '=', receipt).executeTakeFirstOrThrow()).id
  })
  return doing(filling, 'enquiry', number)
}

function doing({ house, team }: Filling, kind: 'message' | 'enquiry', number: number): Doing {
  const found = house.app.conversations.find((one) => one.kind === kind)
  if (!found) throw new Error(`the house has no inbox for ${kind}`)
  return { kind: found, number, worker: team.listener }
}

async function fillRights(filling: Filling): Promise<void> {
  const by = { worker: filling.team.writer }
  await act(filling, by, (tx) => openCase(tx, { ...demoCase, received_on: dayOf(tx.now) }))
  await act(filling, by, (tx) => logIncident(tx, { ...demoIncident, noticed_at: tx.now }))
}
