import type { Db, Row, Tx } from '../database.ts'
import type { CopyFormat, FileCopyTable } from './tables.ts'

export type FileCopy = Row<'file_copy'>

/** A copy whose content is stored and that has no row yet. */
export type NewCopy = Pick<FileCopyTable, 'format' | 'width' | 'height' | 'bytes' | 'content_hash'>

/** The copies of these files: of each file and format the narrowest first. */
export function listCopies(db: Db, files: number[]): Promise<FileCopy[]> {
  if (files.length === 0) return Promise.resolve([])
  return db
    .selectFrom('file_copy')
    .selectAll()
    .where('file_id', 'in', files)
    .where('closed_at', 'is', null)
    .orderBy('file_id')
    .orderBy('format')
    .orderBy('width')
    .execute()
}

/** Those of them that everybody may see. */
export async function listPublishedCopies(db: Db, files: number[]): Promise<FileCopy[]> {
  if (files.length === 0) return []
  const published = await db
    .selectFrom('file')
    .select('id')
    .where('id', 'in', files)
    .where('published_at', 'is not', null)
    .where('closed_at', 'is', null)
    .execute()
  return listCopies(
    db,
    published.map((file) => file.id),
  )
}

/** Gives the copies of a file their rows; a second process may have made the same ones. */
export async function addCopies(tx: Tx, file_id: number, copies: NewCopy[]): Promise<void> {
  const file = await tx
    .selectFrom('file')
    .select('id')
    .where('id', '=', file_id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!file) return
  const made = await listCopies(tx, [file_id])
  const isMade = (copy: NewCopy) => made.some(({ format, width }) => format === copy.format && width === copy.width)
  for (const copy of copies.filter((one) => !isMade(one)))
    await tx.create('file_copy', { ...copy, file_id, made_at: tx.now, closed_at: null })
}

/** A copy everybody may see, by what is in it. */
export function findPublishedCopy(db: Db, contentHash: string, format: CopyFormat): Promise<FileCopy | undefined> {
  return db
    .selectFrom('file_copy')
    .innerJoin('file', 'file.id', 'file_copy.file_id')
    .selectAll('file_copy')
    .where('file_copy.content_hash', '=', contentHash)
    .where('file_copy.format', '=', format)
    .where('file_copy.closed_at', 'is', null)
    .where('file.closed_at', 'is', null)
    .where('file.published_at', 'is not', null)
    .orderBy('file_copy.id')
    .executeTakeFirst()
}
