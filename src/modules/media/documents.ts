import type { FileShown } from '#design/document.tsx'
import type { Db, Row } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { documentEndings, isDocument } from '#platform/files/documents.ts'
import { listFiles, type StoredFile } from '#platform/files/files.ts'
import { listMedia, type MediaItem } from './library.ts'
import { documentUrl } from './urls.ts'

/** A document of the library with its file. */
export interface DocumentItem {
  item: MediaItem
  file: StoredFile
}

/** Those of these numbers that are documents, and those that are pictures. */
export async function sortMedia(db: Db, ids: number[]): Promise<{ documents: DocumentItem[]; pictures: MediaItem[] }> {
  const items = await listMedia(db, ids)
  const files = await listFiles(
    db,
    items.map((item) => item.file_id),
  )
  const fileOf = new Map(files.map((file) => [file.id, file]))
  const documents = items.flatMap((item) => {
    const file = fileOf.get(item.file_id)
    return file && isDocument(file.type) ? [{ item, file }] : []
  })
  return { documents, pictures: items.filter((item) => !documents.some((one) => one.item === item)) }
}

/** The documents that everybody may have, by their numbers. */
export async function documentsShown(db: Db, ids: number[]): Promise<Map<number, FileShown>> {
  const { documents } = await sortMedia(db, ids)
  return shown(
    documents.filter(({ file }) => file.published_at !== null),
    (id) => documentUrl({ id }),
  )
}

/** The same before anything is published, at an address that only some may open. */
export async function documentsPreviewed(db: Db, ids: number[], urlOf: (id: number) => string) {
  return shown((await sortMedia(db, ids)).documents, urlOf)
}

function shown(documents: DocumentItem[], urlOf: (id: number) => string): Map<number, FileShown> {
  return new Map(
    documents.map(({ item, file }) => [item.id, { url: urlOf(item.id), bytes: file.bytes, ending: endingOf(file) }]),
  )
}

/** What kind of document it is, as everybody knows it: PDF. */
export function endingOf({ type }: Pick<StoredFile, 'type'>): string {
  return isDocument(type) ? documentEndings[type].toUpperCase() : ''
}

/** The file of a document that everybody may have. */
export async function getPublishedDocument(db: Db, id: number): Promise<Row<'file'>> {
  const { documents } = await sortMedia(db, [id])
  const [found] = documents
  if (!found || found.file.published_at === null) throw new NotFound(`document ${id}`)
  return found.file
}
