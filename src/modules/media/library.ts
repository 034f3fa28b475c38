import type { PictureShown } from '#design/picture.tsx'
import type { Db, Row, Tx } from '#platform/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { listCopies } from '#platform/files/copies.ts'
import { isDocument } from '#platform/files/documents.ts'
import { addFile, getFile, type NewFile, publishFile, withdrawFile } from '#platform/files/files.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import { messages } from './messages.ts'
import { shownToEverybody } from './shown.ts'
import type { Consent } from './tables.ts'

export type MediaItem = Row<'media_item'>

/** What is asked about a picture when it is put into the library. */
export interface MediaWords {
  description_ka: string
  description_en: string
  credit: string
  people_consent: Consent
  guardian_consent: Consent
}

/** A picture comes into the library. Nobody outside sees it before something that shows it is published. */
export async function addMedia(tx: Tx, file: NewFile, words: MediaWords): Promise<number> {
  const file_id = await addFile(tx, file, { waits: false })
  const times = { added_at: tx.now, published_at: null, closed_at: null }
  return tx.create('media_item', { ...words, file_id, focus_x: 50, focus_y: 50, ...times })
}

/** Those of the pictures that are still there, in the order of their numbers. */
export async function listMedia(db: Db, ids: number[]): Promise<MediaItem[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('media_item')
    .selectAll()
    .where('id', 'in', ids)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** Whether somebody who is shown has not agreed, or nobody has told us. */
export function lacksConsent({
  people_consent,
  guardian_consent,
}: Pick<MediaItem, 'people_consent' | 'guardian_consent'>) {
  return [people_consent, guardian_consent].some((one) => one === 'no' || one === 'unasked')
}

/** Refuses pictures of people who have not agreed to be seen. */
export async function refuseWithoutConsent(db: Db, ids: number[]): Promise<void> {
  const refused = await findWithoutConsent(db, ids)
  if (refused) throw new Refusal(refused.why)
}

/** The first of these pictures whose people have not agreed, and what is said of it. */
export async function findWithoutConsent(db: Db, ids: number[]): Promise<{ id: number; why: Bilingual } | undefined> {
  const found = (await listMedia(db, ids)).find(lacksConsent)
  return found && { id: found.id, why: say(messages, (m) => m.withoutConsent(found.id)) }
}

/** Something that shows these pictures is public from now on. Without the consent of those shown it is refused. */
export async function publishMedia(tx: Tx, ids: number[]): Promise<void> {
  await refuseWithoutConsent(tx, ids)
  for (const item of await listMedia(tx, ids)) {
    if (item.published_at) continue
    await tx.amend('media_item', item, { published_at: tx.now }, 'published')
    await publishFile(tx, await getFile(tx, item.file_id))
  }
}

/** Nothing public shows these pictures any more. */
export async function withdrawMedia(tx: Tx, ids: number[]): Promise<void> {
  for (const item of await listMedia(tx, ids)) {
    if (!item.published_at) continue
    await tx.amend('media_item', item, { published_at: null }, 'withdrawn')
    await withdrawFile(tx, await getFile(tx, item.file_id))
  }
}

/** A picture with its words, as it stands on a page. */
export interface MediaShown {
  picture: PictureShown
  description: Bilingual
  credit: string
}

/** The pictures of the library that everybody may see, by their numbers. */
export async function mediaShown(db: Db, ids: number[]): Promise<Map<number, MediaShown>> {
  const items = await listMedia(db, ids)
  const files = await shownToEverybody(
    db,
    items.map((item) => item.file_id),
  )
  return withPictures(items, ({ file_id }) => files.get(file_id))
}

/** The same before anything is published, at an address that only some may open. */
export async function mediaPreviewed(db: Db, ids: number[], urlOf: (id: number) => string) {
  const items = await listMedia(db, ids)
  const files = await Promise.all(items.map((item) => getFile(db, item.file_id)))
  const sizes = new Map(files.map((file) => [file.id, file]))
  return withPictures(items, ({ id, file_id }) => {
    const file = sizes.get(file_id)
    return file && !isDocument(file.type)
      ? { url: urlOf(id), width: file.width, height: file.height, sources: [] }
      : undefined
  })
}

function withPictures(items: MediaItem[], pictureOf: (item: MediaItem) => PictureShown | undefined) {
  const shown = items.flatMap((item): Array<[number, MediaShown]> => {
    const picture = pictureOf(item)
    const focus = { x: item.focus_x, y: item.focus_y }
    const description = { ka: item.description_ka, en: item.description_en }
    return picture ? [[item.id, { picture: { ...picture, focus }, description, credit: item.credit }]] : []
  })
  return new Map(shown)
}

/** The content of a picture at a size for screens, as soon as there is one; whole until then. */
export async function getMediaContent(db: Db, id: number, width = 900) {
  const [item] = await listMedia(db, [id])
  if (!item) throw new NotFound(`media ${id}`)
  return getContent(db, item, width)
}

/** The same of a picture that may have been taken out of the library. */
export async function getContent(db: Db, item: MediaItem, width: number) {
  const file = await getFile(db, item.file_id)
  const copies = (await listCopies(db, [file.id])).filter((copy) => copy.format === 'jpeg')
  const copy = copies.find((one) => one.width >= width) ?? copies.at(-1)
  return copy ? { content_hash: copy.content_hash, bytes: copy.bytes, type: 'image/jpeg' } : file
}
