import { listMedia, publishMedia, withdrawMedia } from '#modules/media/index.ts'
import type { Row, Tx } from '#platform/database.ts'
import { listShown, listWrittenMedia, type OfKind } from './queries.ts'

type WrittenMedia = Row<'written_media'>

/** A picture was brought for this post. */
export async function attachMedia(tx: Tx, { kind }: OfKind, number: number, media_item_id: number): Promise<void> {
  await tx.create('written_media', {
    ...{ kind, number, media_item_id, shown_at: null, written_at: null, closed_at: null },
  })
}

/** These pictures stand in the text that is being written of it now. */
export async function notePictures(tx: Tx, kind: OfKind, number: number, written: number[]): Promise<void> {
  for (const row of await knownWith(tx, kind, number, written)) {
    const isWritten = written.includes(row.media_item_id)
    if (isWritten !== (row.written_at !== null))
      await tx.amend('written_media', row, { written_at: isWritten ? tx.now : null }, isWritten ? 'written' : 'cut')
  }
}

/** These pictures are what everybody sees of it now; those that nothing public shows any more are not public. */
export async function showPictures(tx: Tx, kind: OfKind, number: number, wanted: number[]): Promise<void> {
  // One that was taken out of the library since it was written is not shown.
  const shown = (await listMedia(tx, wanted)).map((item) => item.id)
  const known = await knownWith(tx, kind, number, shown)
  await publishMedia(tx, shown)
  for (const row of known) {
    const isShown = shown.includes(row.media_item_id)
    if (isShown !== (row.shown_at !== null))
      await tx.amend('written_media', row, { shown_at: isShown ? tx.now : null }, isShown ? 'shown' : 'not shown')
  }
  const former = known.filter((row) => row.shown_at !== null && !shown.includes(row.media_item_id))
  const ids = former.map((row) => row.media_item_id)
  const elsewhere = await listShown(tx, ids)
  await withdrawMedia(
    tx,
    ids.filter((id) => !elsewhere.has(id)),
  )
}

/** What is known of the post's pictures, with a row for each of these. A number that names no picture has none. */
async function knownWith(tx: Tx, kind: OfKind, number: number, wanted: number[]): Promise<WrittenMedia[]> {
  const known = await listWrittenMedia(tx, kind, number)
  const fresh = wanted.filter((id) => !known.some((row) => row.media_item_id === id))
  const items = await listMedia(tx, fresh)
  for (const { id } of items) await attachMedia(tx, kind, number, id)
  return items.length > 0 ? listWrittenMedia(tx, kind, number) : known
}
