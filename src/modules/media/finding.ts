import type { Db } from '#platform/database.ts'

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
