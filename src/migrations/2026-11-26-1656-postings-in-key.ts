import type { Kysely } from 'kysely'
import { keepRowsInKey } from '#platform/columns.ts'

/** A report writes thirty postings at thirty places of the disk; it was once in the table and once more in its key. */
export async function up(db: Kysely<never>): Promise<void> {
  await keepRowsInKey(db, 'search_posting')
}
