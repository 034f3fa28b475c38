import type { Db, Tx } from '#platform/database.ts'
import { receiveOnce } from '#platform/intake/once.ts'
import type { Language } from '#platform/messages.ts'
import type { ContactForm } from './forms.ts'
import { getMessage } from './queries.ts'

export interface Sending {
  language: Language
  /** A new unguessable token. */
  receipt: string
  /** It looks like the work of a program: it is kept, and a worker looks at it later. */
  isSuspect: boolean
}

/** Somebody writes to us. Answers the receipt that is given back; a message sent twice gets the receipt of the first. */
export function receiveMessage(tx: Tx, form: ContactForm, { language, receipt, isSuspect }: Sending): Promise<string> {
  const { body, name = null, phone = null, email = null } = form
  return receiveOnce(tx, {
    content: [body, name, phone, email],
    receipt,
    find: (contentHash, since) => findSame(tx, contentHash, since),
    store: (columns) =>
      tx.create('message', {
        ...{ ...columns, name, phone, email, body, language },
        state: isSuspect ? 'suspected' : 'new',
        received_at: tx.now,
        closed_at: null,
      }),
  })
}

/** A worker has answered, by mail or by phone. */
export async function markAnswered(tx: Tx, id: number): Promise<void> {
  const message = await getMessage(tx, id)
  await tx.amend('message', message, { state: 'answered' }, 'answered')
}

/** A worker has looked at it: somebody means it, and waits for an answer. */
export async function trustMessage(tx: Tx, id: number): Promise<void> {
  const message = await getMessage(tx, id)
  if (message.state === 'suspected') await tx.amend('message', message, { state: 'new' }, 'not spam')
}

/** A worker has looked at it: nobody waits for an answer. */
export async function putAsideMessage(tx: Tx, id: number): Promise<void> {
  await tx.close('message', await getMessage(tx, id), 'spam')
}

function findSame(db: Db, contentHash: string, since: string) {
  return db
    .selectFrom('message')
    .select('receipt')
    .where('content_hash', '=', contentHash)
    .where('received_at', '>', since)
    .orderBy('id')
    .executeTakeFirst()
}
