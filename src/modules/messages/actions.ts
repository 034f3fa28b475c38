import type { Db, Tx } from '#platform/database.ts'
import type { ConversationColumns } from '#platform/intake/conversation.ts'
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
        assignee_id: null,
        is_kept_longer: 0,
        received_at: tx.now,
        closed_at: null,
      }),
  })
}

/** It is seen to by somebody, moves on, or is kept longer. */
export async function changeMessage(tx: Tx, id: number, to: Partial<ConversationColumns>, why: string): Promise<void> {
  await tx.amend('message', await getMessage(tx, id), to, why)
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
