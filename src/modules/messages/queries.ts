import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { MessageState } from './tables.ts'

/** The newest messages, those that wait for an answer first. */
export function listMessages(db: Db) {
  return messagesIn(db, ['new', 'answered'])
}

/** The newest messages that look like the work of a program; they never push the others out of the list. */
export function listSuspectedMessages(db: Db) {
  return messagesIn(db, ['suspected'])
}

function messagesIn(db: Db, states: MessageState[]) {
  return db
    .selectFrom('message')
    .select(['id', 'name', 'phone', 'email', 'body', 'language', 'state', 'received_at'])
    .where('state', 'in', states)
    .where('closed_at', 'is', null)
    .orderBy('state', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

export type MessageInList = Awaited<ReturnType<typeof listMessages>>[number]

export async function getMessage(db: Db, id: number) {
  const message = await db
    .selectFrom('message')
    .selectAll()
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!message) throw new NotFound(`message ${id}`)
  return message
}

/** What the receipt's page may show: the number and when it came, nothing of what was written. */
export async function getReceipt(db: Db, receipt: string) {
  const message = await db
    .selectFrom('message')
    .select(['id', 'received_at'])
    .where('receipt', '=', receipt)
    .executeTakeFirst()
  if (!message) throw new NotFound('receipt')
  return message
}

export type Receipt = Awaited<ReturnType<typeof getReceipt>>
