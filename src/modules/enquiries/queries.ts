import { sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { listCopies } from '#platform/files/copies.ts'
import {
  beginningOfWords,
  type ConversationFilter,
  type ConversationRow,
  isAskedFor,
} from '#platform/intake/conversation.ts'
import { copyName } from './urls.ts'

/** Enquiries for the inbox, the newest first. */
export function listEnquiries(db: Db, filter: ConversationFilter): Promise<ConversationRow[]> {
  return inList(db)
    .where(({ ref }) => isAskedFor(filter, [ref('name'), ref('email'), ref('description'), ref('wood')]))
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .execute()
}

function inList(db: Db) {
  return db
    .selectFrom('enquiry')
    .select(['id', 'name', 'phone', 'email', 'language', 'state', 'assignee_id', 'is_kept_longer', 'received_at'])
    .select(sql<string>`substr(description, 1, ${sql.lit(beginningOfWords)})`.as('words'))
    .where('closed_at', 'is', null)
}

export async function getEnquiryInList(db: Db, id: number): Promise<ConversationRow> {
  const enquiry = await inList(db).where('id', '=', id).executeTakeFirst()
  if (!enquiry) throw new NotFound(`enquiry ${id}`)
  return enquiry
}

/** How many there are in each state, and for whom. */
export function countEnquiries(db: Db) {
  return db
    .selectFrom('enquiry')
    .select(['state', 'assignee_id'])
    .select(({ fn }) => [fn.countAll<number>().as('many'), fn.min<string>('received_at').as('since')])
    .where('closed_at', 'is', null)
    .groupBy(['state', 'assignee_id'])
    .execute()
}

/** The whole of an enquiry with its pictures. */
export async function getWholeEnquiry(db: Db, id: number) {
  const enquiry = await db
    .selectFrom('enquiry')
    .leftJoin('service_item as offer', 'offer.id', 'enquiry.service_item_id')
    .selectAll('enquiry')
    .select(['offer.text_ka as offer_ka', 'offer.text_en as offer_en'])
    .where('enquiry.id', '=', id)
    .where('enquiry.closed_at', 'is', null)
    .executeTakeFirst()
  if (!enquiry) throw new NotFound(`enquiry ${id}`)
  return { ...enquiry, pictures: await withCopies(db, await picturesOf(db, [id])) }
}

export type WholeEnquiry = Awaited<ReturnType<typeof getWholeEnquiry>>

async function picturesOf(db: Db, enquiries: number[]) {
  if (enquiries.length === 0) return []
  return picturesAndFiles(db)
    .where('enquiry_picture.enquiry_id', 'in', enquiries)
    .orderBy('enquiry_picture.enquiry_id')
    .orderBy('enquiry_picture.position')
    .execute()
}

function picturesAndFiles(db: Db) {
  return db
    .selectFrom('enquiry_picture')
    .innerJoin('file', 'file.id', 'enquiry_picture.file_id')
    .select(['enquiry_picture.enquiry_id', 'enquiry_picture.position'])
    .select([
      'file.id as file_id',
      'file.content_hash',
      'file.type',
      'file.bytes',
      'file.width',
      'file.height',
      'file.name',
    ])
    .where('enquiry_picture.closed_at', 'is', null)
    .where('file.closed_at', 'is', null)
}

export async function getPicture(db: Db, enquiry: number, position: number) {
  const picture = await picturesAndFiles(db)
    .where('enquiry_picture.enquiry_id', '=', enquiry)
    .where('enquiry_picture.position', '=', position)
    .executeTakeFirst()
  if (!picture) throw new NotFound(`picture ${position} of enquiry ${enquiry}`)
  return picture
}

async function withCopies<T extends { file_id: number }>(db: Db, pictures: T[]) {
  const files = pictures.map((picture) => picture.file_id)
  const copies = await listCopies(db, files)
  return pictures.map((picture) => ({
    ...picture,
    copies: copies.filter((copy) => copy.file_id === picture.file_id),
  }))
}

/** The picture in one of its sizes and formats. */
export async function getPictureCopy(db: Db, enquiry: number, position: number, name: string) {
  const picture = await getPicture(db, enquiry, position)
  const copies = await listCopies(db, [picture.file_id])
  const copy = copies.find((one) => copyName(one) === name)
  if (!copy) throw new NotFound(`copy ${name} of picture ${position} of enquiry ${enquiry}`)
  return copy
}

export async function getEnquiry(db: Db, id: number) {
  const enquiry = await db
    .selectFrom('enquiry')
    .selectAll()
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!enquiry) throw new NotFound(`enquiry ${id}`)
  return enquiry
}

/** What the receipt's page may show: the number and when it came, nothing of what was written. What was erased is not answered any more. */
export async function getReceipt(db: Db, receipt: string) {
  const enquiry = await db
    .selectFrom('enquiry')
    .select(['id', 'received_at'])
    .where('receipt', '=', receipt)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!enquiry) throw new NotFound('receipt')
  return enquiry
}

export type Receipt = Awaited<ReturnType<typeof getReceipt>>

/** The first enquiry with the same content since then. */
export function findSame(db: Db, contentHash: string, since: string) {
  return db
    .selectFrom('enquiry')
    .select('receipt')
    .where('content_hash', '=', contentHash)
    .where('received_at', '>', since)
    .orderBy('id')
    .executeTakeFirst()
}
