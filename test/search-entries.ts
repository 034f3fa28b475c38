import type { Db } from '#platform/database.ts'
import { entryOf } from '#platform/search/entry-id.ts'

/**
 * The numbers of the records of a kind that the search can find: they have an entry, and at least one word leads to it. In
 * which order the kinds stand the database says itself: whoever asks need not have the modules, which Node alone cannot load.
 */
export async function listFindable(db: Db, kind: string): Promise<number[]> {
  const { kinds } = await db.selectFrom('search_index').select('kinds').executeTakeFirstOrThrow()
  const records = kinds.split(' ').map((name) => ({ kind: name }))
  const entries = await db
    .selectFrom('search_entry')
    .select('id')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('search_posting').select('entry_id').whereRef('search_posting.entry_id', '=', 'search_entry.id'),
      ),
    )
    .execute()
  return entries
    .flatMap(({ id }) => entryOf(records, id) ?? [])
    .filter((entry) => entry.kind === kind)
    .map(({ number }) => number)
}
