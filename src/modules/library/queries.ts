import { type MediaItem, mediaMatching } from '#modules/media/index.ts'
import type { Db } from '#platform/database.ts'
import type { FileType } from '#platform/files/tables.ts'
import type { Filter } from './urls.ts'

/** So many stand on one page of the list. */
export const picturesOnPage = 24

export interface Wanted {
  state: Filter | undefined
  words: string
}

/** A part of the library, the newest first, and how many there are. */
export async function getLibraryPage(db: Db, wanted: Wanted, page: number) {
  const items = await matching(db, wanted)
    .selectAll('media_item')
    .select('file.type')
    .orderBy('media_item.id', 'desc')
    .limit(picturesOnPage)
    .offset((page - 1) * picturesOnPage)
    .execute()
  const uses = await countUses(
    db,
    items.map((item) => item.id),
  )
  return { items: items.map((item): PictureInList => ({ ...item, uses: uses.get(item.id) ?? 0 })) }
}

export type PictureInList = MediaItem & { uses: number; type: FileType }

export async function countPictures(db: Db, wanted: Wanted): Promise<number> {
  const select = matching(db, wanted).select((one) => one.fn.countAll<number>().as('count'))
  return (await select.executeTakeFirstOrThrow()).count
}

function matching(db: Db, { state, words }: Wanted) {
  return mediaMatching(db, words, state === 'closed' ? 'closed' : 'open')
    .$if(state === 'undescribed', (query) => query.where('media_item.description_ka', '=', ''))
    .$if(state === 'without-english', (query) => query.where('media_item.description_en', '=', ''))
    .$if(state === 'without-consent', (query) =>
      query.where(({ or, eb }) =>
        or([
          eb('media_item.people_consent', 'in', ['no', 'unasked']),
          eb('media_item.guardian_consent', 'in', ['no', 'unasked']),
        ]),
      ),
    )
    .$if(state === 'unused', (query) => query.where('media_item.id', 'not in', used(db).select('media_item_id')))
}

/** In how many texts each of the pictures stands. */
async function countUses(db: Db, ids: number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map()
  const rows = await used(db)
    .select((select) => ['media_item_id', select.fn.countAll<number>().as('count')])
    .where('media_item_id', 'in', ids)
    .groupBy('media_item_id')
    .execute()
  return new Map(rows.map((row) => [row.media_item_id, row.count]))
}

/** The posts that show a picture, or have it in the text that is being written. */
export function listUsed(db: Db, id: number) {
  return used(db)
    .select(['kind', 'number', 'shown_at', 'written_at'])
    .where('media_item_id', '=', id)
    .orderBy('id')
    .execute()
}

function used(db: Db) {
  return db
    .selectFrom('written_media')
    .where('closed_at', 'is', null)
    .where(({ or, eb }) => or([eb('shown_at', 'is not', null), eb('written_at', 'is not', null)]))
}

/** The next picture without a description after this one, from the oldest on again at the end. */
export async function findUndescribed(db: Db, after: number): Promise<number | undefined> {
  const next = (from: number) =>
    mediaMatching(db, '', 'open')
      .select('media_item.id')
      .where('media_item.description_ka', '=', '')
      .where('media_item.id', '>', from)
      .where('media_item.id', '!=', after)
      .orderBy('media_item.id')
      .limit(1)
      .executeTakeFirst()
  return ((await next(after)) ?? (await next(0)))?.id
}
