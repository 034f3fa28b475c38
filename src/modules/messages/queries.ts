import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import {
  beginningOfWords,
  type ConversationFilter,
  type ConversationRow,
  isAskedFor,
} from '#platform/intake/conversation.ts'

/** Messages for the inbox, the newest first. */
export function listMessages(db: Db, filter: ConversationFilter): Promise<ConversationRow[]> {
  return inList(db)
    .where(({ ref }) => isAskedFor(filter, [ref('name'), ref('email'), ref('body')]))
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .execute()
}

function inList(db: Db) {
  return db
    .selectFrom('message')
    .select(['id', 'name', 'phone', 'email', 'language', 'state', 'assignee_id', 'is_kept_longer', 'received_at'])
    .select(sql<string>`substr(body, 1, ${sql.lit(beginningOfWords)})`.as('words'))
    .where('closed_at', 'is', null)
}

export async function getMessageInList(db: Db, id: number): Promise<ConversationRow> {
  const message = await inList(db).where('id', '=', id).executeTakeFirst()
  if (!message) throw new NotFound(`message ${id}`)
  return message
}

/** How many there are in each state, and for whom. */
export function countMessages(db: Db) {
  return db
    .selectFrom('message')
    .select(['state', 'assignee_id'])
    .select(({ fn }) => [fn.countAll<number>().as('many'), fn.min<string>('received_at').as('since')])
    .where('closed_at', 'is', null)
    .groupBy(['state', 'assignee_id'])
    .execute()
}

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

/** What the receipt's page may show: the number and when it came, nothing of what was written. What was erased is not answered any more. */
export async function getReceipt(db: Db, receipt: string) {
  const message = await db
    .selectFrom('message')
    .select(['id', 'received_at'])
    .where('receipt', '=', receipt)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!message) throw new NotFound('receipt')
  return message
}

export type Receipt = Awaited<ReturnType<typeof getReceipt>>
