import type { Db, Tx } from '../database.ts'
import { NotFound, Refusal } from '../errors.ts'
import { defineMessages, say } from '../messages.ts'
import { letterJob } from './letter-job.ts'
import { findLetter, type KeptLetter } from './outbox.ts'
import type { MailState } from './tables.ts'

const words = defineMessages(
  { gone: 'ეს წერილი უკვე გაიგზავნა ან მისი ტექსტი წაშლილია.' },
  { gone: 'This letter has already gone, or its words have been deleted.' },
)

/** A letter in one of these states moves only when a worker says so. */
export const atRest: readonly MailState[] = ['failed', 'unsure', 'kept', 'aside']

/** These, and those that still wait, a worker may decide not to send. */
export const canBeSetAside: readonly MailState[] = ['failed', 'unsure', 'kept', 'waiting']

const keptAtOnce = 200

/** A worker has a letter sent that could not be sent, or of which nobody knows whether it arrived. */
export async function sendAgain(tx: Tx, id: number): Promise<void> {
  await wakeUp(tx, await letterIn(tx, id, atRest))
}

/** A worker has the oldest letters sent that were kept while there was no mail server. */
export async function sendKept(tx: Tx): Promise<void> {
  const kept = tx.selectFrom('mail').selectAll().where('state', '=', 'kept').where('recipient', '!=', '')
  for (const letter of await kept.orderBy('id').limit(keptAtOnce).execute()) await wakeUp(tx, letter)
}

/** A worker has decided that a letter will not be sent. */
export async function setLetterAside(tx: Tx, id: number): Promise<void> {
  const letter = await letterIn(tx, id, [...canBeSetAside, 'aside'])
  await tx.amend('mail', letter, { state: 'aside', ended_at: tx.now }, 'will not be sent')
}

async function wakeUp(tx: Tx, letter: KeptLetter): Promise<void> {
  await tx.amend('mail', letter, { state: 'waiting', error: null, ended_at: null }, 'to be sent')
  tx.job(letterJob, { letter: letter.id })
}

async function letterIn(db: Db, id: number, states: readonly MailState[]): Promise<KeptLetter> {
  const letter = await findLetter(db, id)
  if (!letter) throw new NotFound(`letter ${id}`)
  if (letter.recipient === '' || !states.includes(letter.state)) throw new Refusal(say(words, (m) => m.gone))
  return letter
}
