import { createHash } from 'node:crypto'
import { later, type Moment } from '#platform/clock.ts'
import type { Db, Tx } from '#platform/database.ts'
import type { Language } from '#platform/messages.ts'
import type { ContactForm } from './forms.ts'
import { getMessage } from './queries.ts'

/** Within this time the same words from the same person are the same message, sent twice by an impatient finger. */
const sameWithin = '-PT10M'

/**
 * Somebody writes to us. Answers the receipt that is given back; a message sent twice gets the receipt of the first.
 * `receipt` is a new unguessable token.
 */
export async function receiveMessage(tx: Tx, form: ContactForm, language: Language, receipt: string): Promise<string> {
  const { body, name = null, phone = null, email = null } = form
  const content_hash = hashOf([body, name, phone, email])
  const first = await findSame(tx, content_hash, later(tx.now, sameWithin))
  if (first) return first.receipt

  await tx.create('message', {
    ...{ receipt, content_hash, sent_window: windowOf(tx.now), name, phone, email, body, language },
    state: 'new',
    received_at: tx.now,
    closed_at: null,
  })
  return receipt
}

/** A worker has answered, by mail or by phone. */
export async function markAnswered(tx: Tx, id: number): Promise<void> {
  const message = await getMessage(tx, id)
  await tx.amend('message', message, { state: 'answered' }, 'answered')
}

function findSame(db: Db, contentHash: string, since: Moment) {
  return db
    .selectFrom('message')
    .select('receipt')
    .where('content_hash', '=', contentHash)
    .where('received_at', '>', since)
    .orderBy('id')
    .executeTakeFirst()
}

/** `2026-12-01T09:4` for anything between 9:40 and 9:50. */
function windowOf(moment: Moment): string {
  return moment.slice(0, 'yyyy-mm-ddThh:m'.length)
}

function hashOf(parts: Array<string | null>): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
