import { later } from '#platform/clock.ts'
import type { Db, Tx } from '#platform/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { dropFile, getFile, listFiles } from '#platform/files/files.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import { undoFor, undoUntil } from '#platform/undo-time.ts'
import { lacksConsent, type MediaItem, type MediaWords } from './library.ts'
import { messages } from './messages.ts'

/** What is asked about a picture on its own page. */
export interface MediaFacts extends MediaWords {
  focus_x: number
  focus_y: number
}

/** A picture of the library for those who keep it, whether it was taken out or not. */
export async function getMedia(db: Db, id: number): Promise<MediaItem> {
  const item = await db.selectFrom('media_item').selectAll().where('id', '=', id).executeTakeFirst()
  if (!item) throw new NotFound(`media ${id}`)
  return item
}

/** Somebody says more about a picture. What everybody sees keeps the consent of those shown. */
export async function describeMedia(tx: Tx, id: number, facts: MediaFacts): Promise<void> {
  const item = await getOpen(tx, id)
  if (item.published_at && lacksConsent(facts)) throw new Refusal(say(messages, (m) => m.shownStill(id)))
  await tx.amend('media_item', item, facts, 'described')
}

/** Somebody takes a picture out of the library. One that everybody sees stays. */
export async function closeMedia(tx: Tx, id: number, why: string): Promise<void> {
  const item = await getOpen(tx, id)
  if (item.published_at) throw new Refusal(say(messages, (m) => m.shownStill(id)))
  await tx.close('media_item', item, why)
}

/** Somebody has thought better of it. */
export async function reopenMedia(tx: Tx, id: number): Promise<void> {
  const item = await getMedia(tx, id)
  if (!item.closed_at) throw new NotFound(`media ${id} is not closed`)
  if (tx.now > undoUntil(item.closed_at)) throw new Refusal(say(messages, (m) => m.tooLate))
  if ((await listFiles(tx, [item.file_id])).length === 0) throw new Refusal(say(messages, (m) => m.fileErased))
  await tx.amend('media_item', item, { closed_at: null }, 'taken back')
}

/** Why a file is not erased for somebody: it stands in the library, and maybe in texts. */
export async function whyFileStays(db: Db, file: number): Promise<Bilingual | undefined> {
  const items = db.selectFrom('media_item').select(['id', 'published_at']).where('file_id', '=', file)
  const item = await items.where('closed_at', 'is', null).executeTakeFirst()
  return item && say(messages, (m) => (item.published_at ? m.fileShown(item.id) : m.fileInLibrary(item.id)))
}

/** What was taken out and cannot come back any more leaves the disk, a hundred at a time. */
export async function dropClosedMedia(tx: Tx): Promise<void> {
  const old = await tx
    .selectFrom('media_item')
    .innerJoin('file', 'file.id', 'media_item.file_id')
    .select('file.id')
    .where('media_item.closed_at', '<', later(tx.now, `-${undoFor}`))
    .where('file.closed_at', 'is', null)
    .orderBy('file.id')
    .limit(100)
    .execute()
  for (const { id } of old) await dropFile(tx, await getFile(tx, id))
}

/** The number of the picture in the library that has this content. */
export async function findSame(db: Db, content_hash: string): Promise<number | undefined> {
  const found = await db
    .selectFrom('media_item')
    .innerJoin('file', 'file.id', 'media_item.file_id')
    .select('media_item.id')
    .where('file.content_hash', '=', content_hash)
    .where('media_item.closed_at', 'is', null)
    // A picture whose file was erased for somebody is there no more.
    .where('file.closed_at', 'is', null)
    .orderBy('media_item.id')
    .executeTakeFirst()
  return found?.id
}

async function getOpen(db: Db, id: number): Promise<MediaItem> {
  const item = await getMedia(db, id)
  if (item.closed_at) throw new NotFound(`media ${id} is closed`)
  return item
}
