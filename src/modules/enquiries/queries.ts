import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { listCopies } from '#platform/files/copies.ts'
import type { EnquiryState } from './tables.ts'
import { copyName } from './urls.ts'

const onOnePage = 50

/** Enquiries, and on the first page those that look like the work of a program: they never push the others away. */
export async function getEnquiriesPage(db: Db, page: number) {
  const some = await listEnquiries(db, ['new', 'answered'], page)
  const suspected = page === 1 ? await listEnquiries(db, ['suspected'], 1) : []
  return { page, enquiries: some.slice(0, onOnePage), hasMore: some.length > onOnePage, suspected }
}

export type EnquiriesOnPage = Awaited<ReturnType<typeof getEnquiriesPage>>

/** A page of enquiries with their pictures, from 1: those that wait for an answer first. One more than fits tells there is another. */
async function listEnquiries(db: Db, states: EnquiryState[], page: number) {
  const enquiries = await db
    .selectFrom('enquiry')
    .leftJoin('service_item as offer', 'offer.id', 'enquiry.service_item_id')
    .selectAll('enquiry')
    .select(['offer.text_ka as offer_ka', 'offer.text_en as offer_en'])
    .where('enquiry.state', 'in', states)
    .where('enquiry.closed_at', 'is', null)
    .orderBy('enquiry.state', 'desc')
    .orderBy('enquiry.id', 'desc')
    .limit(onOnePage + 1)
    .offset((page - 1) * onOnePage)
    .execute()
  const numbers = enquiries.map((enquiry) => enquiry.id)
  const pictures = await withCopies(db, await picturesOf(db, numbers))
  return enquiries.map((enquiry) => ({
    ...enquiry,
    pictures: pictures.filter((picture) => picture.enquiry_id === enquiry.id),
  }))
}

export type EnquiryInList = Awaited<ReturnType<typeof listEnquiries>>[number]

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

/** What the receipt's page may show: the number and when it came, nothing of what was written. */
export async function getReceipt(db: Db, receipt: string) {
  const enquiry = await db
    .selectFrom('enquiry')
    .select(['id', 'received_at'])
    .where('receipt', '=', receipt)
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
