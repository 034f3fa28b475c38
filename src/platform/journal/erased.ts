import type { Kysely } from 'kysely'
import type { Moment } from '../clock.ts'
import type { Database } from '../database.ts'

/** Whether anything was erased for good since then, be it by a correction. */
export async function wasErasedSince(db: Pick<Kysely<Database>, 'selectFrom'>, since: Moment): Promise<boolean> {
  const erased = db.selectFrom('journal').select('id').where('action', 'in', ['erase', 'forget', 'correct'])
  return (await erased.where('at', '>=', since).limit(1).executeTakeFirst()) !== undefined
}
