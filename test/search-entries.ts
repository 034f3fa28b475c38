import type { Db } from '#platform/database.ts'
import { entryOf } from '#platform/search/entry-id.ts'
import { modules } from '../src/modules.ts'

const records = modules.flatMap((module) => module.records ?? [])

/** The numbers of the records of a kind that the search can find: they have an entry, and at least one word leads to it. */
export async function listFindable(db: Db, kind: string): Promise<number[]> {
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
