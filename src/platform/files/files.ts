import { later, type Moment } from '../clock.ts'
import type { Db, Row, Tx } from '../database.ts'
import { NotFound } from '../errors.ts'
import { listCopies } from './copies.ts'
import type { FileStore } from './store.ts'
import type { FileTable } from './tables.ts'

export type StoredFile = Row<'file'>

/** A file whose content lies on disk and that has no row yet. */
export type NewFile = Pick<FileTable, 'content_hash' | 'type' | 'bytes' | 'width' | 'height' | 'name'>

/** What strangers may upload in one day, all together: the disk is small, and it holds the database too. */
const mostBytesADay = 1024 ** 3

/** How long a file waits to belong to something. A draft that ends earlier takes its files along. */
const waitsFor = 'P7D'

/** The job that makes the sizes and formats of a picture. */
export const sizesJob = 'picture-sizes'

/** Gives the content on disk a row: for good, or for the time it waits to belong to something. */
export async function addFile(tx: Tx, file: NewFile, { waits }: { waits: boolean }): Promise<number> {
  const kept_until = waits ? later(tx.now, waitsFor) : null
  const times = { stored_at: tx.now, cleaned_at: tx.now, published_at: null, kept_until, closed_at: null }
  const id = await tx.create('file', { ...file, ...times })
  if (!waits) tx.job(sizesJob, { file: id })
  return id
}

/** A file that has waited now belongs to something. */
export async function keepFile(tx: Tx, file: StoredFile): Promise<void> {
  await tx.amend('file', file, { kept_until: null })
  tx.job(sizesJob, { file: file.id })
}

/** What the file belongs to is published: its copies are for everybody from now on. */
export async function publishFile(tx: Tx, file: StoredFile): Promise<void> {
  if (file.published_at) return
  await tx.amend('file', file, { published_at: tx.now }, 'published')
  tx.job(sizesJob, { file: file.id })
}

/** What the file belongs to is not published any more. */
export async function withdrawFile(tx: Tx, file: StoredFile): Promise<void> {
  await tx.amend('file', file, { published_at: null }, 'withdrawn')
}

/** A file is not wanted any more; its content and its copies leave the disk at the next sweep. */
export async function dropFile(tx: Tx, file: StoredFile): Promise<void> {
  await closeFile(tx, file, 'removed')
}

async function closeFile(tx: Tx, file: StoredFile, why: string): Promise<void> {
  for (const copy of await listCopies(tx, [file.id])) await tx.close('file_copy', copy, why)
  await tx.close('file', file, why)
}

/** Those of the files that are still there, in the order of their numbers. */
export async function listFiles(db: Db, ids: number[]): Promise<StoredFile[]> {
  if (ids.length === 0) return []
  return db.selectFrom('file').selectAll().where('id', 'in', ids).where('closed_at', 'is', null).orderBy('id').execute()
}

export async function getFile(db: Db, id: number): Promise<StoredFile> {
  const [file] = await listFiles(db, [id])
  if (!file) throw new NotFound(`file ${id}`)
  return file
}

/** Closes files that have waited for too long, a hundred at a time; answers how many there were. */
export async function forgetOldFiles(tx: Tx): Promise<number> {
  const old = await tx
    .selectFrom('file')
    .selectAll()
    .where('kept_until', '<=', tx.now)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .limit(100)
    .execute()
  for (const file of old) await closeFile(tx, file, 'its time is over')
  return old.length
}

/** Takes content off the disk that no row asks for any more. */
export function sweepFiles(db: Db, store: FileStore, now: Moment): Promise<number> {
  return store.sweep(now, async (hashes) => {
    const rows = [...(await withContent(db, 'file', hashes)), ...(await withContent(db, 'file_copy', hashes))]
    const standing = rows.filter(({ closed_at }) => closed_at === null).map(({ content_hash }) => content_hash)
    const closed = rows.flatMap(
      ({ content_hash, closed_at }): Array<[string, Moment]> => (closed_at === null ? [] : [[content_hash, closed_at]]),
    )
    // Of several the last counts.
    return { standing: new Set(standing), closed: new Map(closed.sort(([, one], [, other]) => (one < other ? -1 : 1))) }
  })
}

function withContent(db: Db, table: 'file' | 'file_copy', hashes: string[]) {
  return db.selectFrom(table).select(['content_hash', 'closed_at']).where('content_hash', 'in', hashes).execute()
}

/**
 * Whether there is room for more uploads of strangers today. What has been removed meanwhile counts as well, or one who
 * uploads and removes could go on for ever; the journal tells who brought a file.
 */
export async function hasRoomForStrangers(db: Db, now: Moment): Promise<boolean> {
  const { bytes } = await db
    .selectFrom('file')
    .select((select) => select.fn.sum<number | string | null>('bytes').as('bytes'))
    .where('stored_at', '>', later(now, '-P1D'))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('journal')
          .select('journal.id')
          .where('table_name', '=', 'file')
          .whereRef('row_id', '=', 'file.id')
          .where('action', '=', 'create')
          .where('actor', '=', 'public'),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(bytes ?? 0) < mostBytesADay
}
