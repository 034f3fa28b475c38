import { later } from '#platform/clock.ts'
import type { Row, Tx } from '#platform/database.ts'
import { Refusal } from '#platform/errors.ts'
import { inAddress } from '#platform/language.ts'
import { inLanguage, type Language, say } from '#platform/messages.ts'
import { sendingJob } from './jobs.ts'
import { markOf } from './letters.ts'
import { messages } from './messages.ts'
import { findByToken, findNewsletter, listByEmail, listTopics, nameOfTopic } from './queries.ts'
import type { TopicKind } from './tables.ts'
import { subscriptionUrl } from './urls.ts'

export interface Asked {
  email: string
  topics: string[]
  language: Language
  /** A new unguessable token. */
  token: string
  origin: string
}

/** One address gets no second letter of this kind within so long, whoever asks. */
const quietFor = '-PT1H'

/** Somebody asks for news by mail. Whether the address subscribes already is only told in the letter that goes to it. */
export async function askForNews(tx: Tx, { email, topics, language, token, origin }: Asked): Promise<void> {
  const known = (await listByEmail(tx, email))[0]
  if (known && known.asked_at > later(tx.now, quietFor)) return
  const id = known
    ? await askAgain(tx, known, { topics, language })
    : await begin(tx, { email, topics, language, token })
  const m = inLanguage(messages, language).letter
  const isConfirmed = known?.state === 'confirmed'
  const link = origin + inAddress(language, subscriptionUrl({ token: known?.token_secret ?? token }))
  const text = [isConfirmed ? m.already : m.confirm, link, m.notYou].join('\n\n')
  const subject = isConfirmed ? m.alreadySubject : m.confirmSubject
  tx.mail({ to: email, language, subject, text, mark: markOf({ id }) })
}

/** What is not confirmed is as it was asked for last. What is confirmed may be changed by whoever reads its letters. */
async function askAgain(
  tx: Tx,
  known: Row<'subscription'>,
  { topics, language }: Pick<Asked, 'topics' | 'language'>,
): Promise<number> {
  const isConfirmed = known.state === 'confirmed'
  await tx.amend('subscription', known, { asked_at: tx.now, ...(!isConfirmed && { language }) }, 'asked again')
  if (!isConfirmed) await settleTopics(tx, known.id, topics)
  return known.id
}

async function begin(tx: Tx, { email, topics, language, token }: Omit<Asked, 'origin'>): Promise<number> {
  const columns = { email, language, token_secret: token, asked_at: tx.now }
  const subscription = await tx.create('subscription', {
    ...columns,
    state: 'asked',
    confirmed_at: null,
    closed_at: null,
  })
  await settleTopics(tx, subscription, topics)
  return subscription
}

/** Whoever reads the letters to that address wants them. */
export async function confirmSubscription(tx: Tx, subscription: Row<'subscription'>): Promise<void> {
  if (subscription.state === 'confirmed') return
  await tx.amend('subscription', subscription, { state: 'confirmed', confirmed_at: tx.now }, 'confirmed')
  // Two that came at once to two processes have begun one each.
  for (const { id } of await listByEmail(tx, subscription.email))
    if (id !== subscription.id) await tx.erase({ table: 'subscription', id }, 'asked-by-the-person')
}

/** No letters any more, those that wait among them, and nothing is left of the address. Ended twice is ended. */
export async function endSubscription(tx: Tx, token: string): Promise<void> {
  const subscription = await findByToken(tx, token)
  if (!subscription) return
  for (const { id } of await listByEmail(tx, subscription.email))
    await tx.erase({ table: 'subscription', id }, 'asked-by-the-person')
}

/** It is narrowed to these directions and places; to none means all news. */
export async function settleTopics(tx: Tx, subscription: number, wanted: string[]): Promise<void> {
  const had = await listTopics(tx, subscription)
  for (const topic of had)
    if (!wanted.includes(nameOfTopic(topic))) await tx.close('subscription_topic', topic, 'not wanted any more')
  for (const name of new Set(wanted)) {
    if (had.some((topic) => nameOfTopic(topic) === name)) continue
    const [kind, number] = name.split(':')
    // The form lets only these two kinds through.
    const topic = { kind: kind as TopicKind, number: Number(number) }
    await tx.create('subscription_topic', { subscription_id: subscription, ...topic, closed_at: null })
  }
}

/** A worker sends a story to those who subscribe. It is sent once, however often the button is pressed. */
export async function sendNewsletter(tx: Tx, news: number): Promise<void> {
  if (await findNewsletter(tx, news)) throw new Refusal(say(messages, (m) => m.staff.alreadySent))
  const row = { news_id: news, state: 'under-way' as const, asked_at: tx.now, last_subscription: 0, letters: 0 }
  const newsletter = await tx.create('newsletter', row)
  tx.job(sendingJob, { newsletter })
}
