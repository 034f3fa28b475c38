import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { MessageState } from './tables.ts'

const onOnePage = 50

/** A page of messages, from 1: those that wait for an answer first, the newest first. One more than fits tells there is another. */
function listMessages(db: Db, states: MessageState[], page: number) {
  return db
    .selectFrom('message')
    .select(['id', 'name', 'phone', 'email', 'body', 'language', 'state', 'received_at'])
    .where('state', 'in', states)
    .where('closed_at', 'is', null)
    .orderBy('state', 'desc')
    .orderBy('id', 'desc')
    .limit(onOnePage + 1)
    .offset((page - 1) * onOnePage)
    .execute()
}

/** Messages, and on the first page those that look like the work of a program: they never push the others away. */
export async function getMessagesPage(db: Db, page: number) {
  const some = await listMessages(db, ['new', 'answered'], page)
  const suspected = page === 1 ? await listMessages(db, ['suspected'], 1) : []
  return { page, messages: some.slice(0, onOnePage), hasMore: some.length > onOnePage, suspected }
}

export type MessagesOnPage = Awaited<ReturnType<typeof getMessagesPage>>
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
