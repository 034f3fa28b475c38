import { caseAbout, openCase, type Wish } from '#modules/personal-data/index.ts'
import type { Tx } from '#platform/database.ts'
import { Refusal } from '#platform/errors.ts'
import type { ConversationColumns, ConversationKind, ConversationState } from '#platform/intake/conversation.ts'
import { say } from '#platform/messages.ts'
import { messages } from './messages.ts'
import { markOf } from './personal.ts'
import { type Entry, findSent } from './queries.ts'
import type { EntryKind } from './tables.ts'

/** Which conversation, and who does something about it. */
export interface Doing {
  kind: ConversationKind
  number: number
  worker: number
}

export interface Written {
  text: string
  /** The same for both presses of a button. */
  key: string
}

/** A worker answers by mail, in the language of the sender. Sent twice, one letter goes. */
export async function answer(tx: Tx, doing: Doing, written: Written): Promise<void> {
  const { kind, number } = doing
  const { email, language } = await kind.get(tx, number)
  if (!email) throw new Refusal(say(messages, (m) => m.noEmail))
  const id = await addEntry(tx, doing, 'answer', written)
  if (id === undefined) return
  tx.mail({ to: email, language, subject: kind.subject(number)[language], text: written.text, mark: markOf(id) })
  await moveOn(tx, doing, 'answered')
}

/** A worker has called and writes down what was said; `settles` when that was the answer. */
export async function noteCall(tx: Tx, doing: Doing, written: Written & { settles: boolean }): Promise<void> {
  const id = await addEntry(tx, doing, 'call', written)
  if (id !== undefined) await moveOn(tx, doing, written.settles ? 'answered' : 'under-way')
}

/** A worker writes something down for colleagues. */
export async function addNote(tx: Tx, doing: Doing, written: Written): Promise<void> {
  await addEntry(tx, doing, 'note', written)
}

async function addEntry(tx: Tx, doing: Doing, what: EntryKind, { text, key }: Written): Promise<number | undefined> {
  const { kind, number, worker } = doing
  // Of what was erased, or never was, nobody would find what is written about it.
  await kind.get(tx, number)
  if (await findSent(tx, key)) return undefined
  const place = { kind: kind.kind, number, worker_id: worker }
  return tx.create('inbox_entry', { ...place, what, text, sent_key: key, written_at: tx.now, closed_at: null })
}

/** Whoever does something about a conversation that is nobody's sees to it from then on. */
async function moveOn(tx: Tx, { kind, number, worker }: Doing, state: ConversationState): Promise<void> {
  const was = await kind.get(tx, number)
  const to: Partial<ConversationColumns> = was.assignee_id === null ? { state, assignee_id: worker } : { state }
  await kind.change(tx, number, to, state)
}

/** What the sender asks of their data goes to those who may serve it; a note stays. Pressed twice, it is one request. */
export async function handOver(tx: Tx, doing: Doing, wish: Wish, written: Written): Promise<void> {
  const { kind, number } = doing
  if ((await addEntry(tx, doing, 'note', written)) === undefined) return
  await openCase(tx, caseAbout(kind, await kind.get(tx, number), wish))
}

/** A conversation is given to somebody, or to nobody. What was new is under way then. */
export async function assign(tx: Tx, { kind, number }: Doing, assignee: number | null): Promise<void> {
  const { state } = await kind.get(tx, number)
  const begins: Partial<ConversationColumns> = assignee !== null && state === 'new' ? { state: 'under-way' } : {}
  await kind.change(tx, number, { assignee_id: assignee, ...begins }, 'assigned')
}

/** A worker says how it stands; this also takes back what was said before. */
export async function settleState(tx: Tx, { kind, number }: Doing, state: ConversationState): Promise<void> {
  await kind.change(tx, number, { state }, state)
}

export async function keepLonger(tx: Tx, { kind, number }: Doing, isKept: boolean): Promise<void> {
  await kind.change(tx, number, { is_kept_longer: isKept ? 1 : 0 }, isKept ? 'kept longer' : 'not kept longer')
}

/** A note or a call is taken back; a letter that has gone cannot be. */
export async function takeBack(tx: Tx, entry: Entry): Promise<void> {
  if (entry.what === 'answer') throw new Refusal(say(messages, (m) => m.answersStay))
  if (entry.closed_at === null) await tx.close('inbox_entry', entry, 'taken back')
}

export async function bringBack(tx: Tx, entry: Entry): Promise<void> {
  await tx.amend('inbox_entry', entry, { closed_at: null }, 'brought back')
}
