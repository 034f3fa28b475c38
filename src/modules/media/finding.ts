import type { Db } from '#platform/database.ts'
import type { MediaItem } from './library.ts'

/** The pictures of the library in whose words, credit, file name or number this is found; all where nothing is asked. */
export function mediaMatching(db: Db, words: string, state: 'open' | 'closed') {
  const pattern = `%${words.toLowerCase().replaceAll(/[\\%_]/g, '_')}%`
  const [, number] = /^(?:№\s*)?(\d{1,9})$/.exec(words) ?? []
  return db
    .selectFrom('media_item')
    .innerJoin('file', 'file.id', 'media_item.file_id')
    .where('media_item.closed_at', state === 'open' ? 'is' : 'is not', null)
    .$if(words !== '', (query) =>
      query.where(({ or, eb, fn }) =>
        or([
          eb(fn<string>('lower', ['media_item.description_ka']), 'like', pattern),
          eb(fn<string>('lower', ['media_item.description_en']), 'like', pattern),
          eb(fn<string>('lower', ['media_item.credit']), 'like', pattern),
          eb(fn<string>('lower', ['file.name']), 'like', pattern),
          ...(number ? [eb('media_item.id', '=', Number(number))] : []),
        ]),
      ),
    )
}

/** So many pictures are offered at a time. */
export const mediaAtOnce = 24

/** A part of the library to choose from, the newest first, and how many pictures fit in all. */
export async function findMedia(db: Db, words: string, page: number): Promise<{ items: MediaItem[]; count: number }> {
  const items = await pictures(db, words)
    .selectAll('media_item')
    .orderBy('media_item.id', 'desc')
    .limit(mediaAtOnce)
    .offset((page - 1) * mediaAtOnce)
    .execute()
  const counted = pictures(db, words).select((one) => one.fn.countAll<number>().as('count'))
  return { items, count: (await counted.executeTakeFirstOrThrow()).count }
}

function pictures(db: Db, words: string) {
  return mediaMatching(db, words, 'open').where('file.width', '>', 0)
}
