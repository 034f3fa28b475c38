import type { Kysely } from 'kysely'
import type { Moment } from '../clock.ts'
import type { Database } from '../database.ts'

/** A line that tells that something was erased for good since then, be it by a correction. It may look through all lines. */
export function erasedSince(db: Pick<Kysely<Database>, 'selectFrom'>, since: Moment) {
  const erased = db.selectFrom('journal').select('id').where('action', 'in', ['erase', 'forget', 'correct'])
  return erased.where('at', '>=', since).limit(1)
}
