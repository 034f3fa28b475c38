import { type Kysely, sql } from 'kysely'
import type { Moment } from '../clock.ts'
import type { Database } from '../database.ts'
import { erasedSince } from '../journal/erased.ts'

/**
 * PostgreSQL would do it by itself, in a small house only after months. What is left over of a row may then still lie in the free
 * part of its page; so where somebody was erased, every table is written anew, one after the other. Nobody reads or writes a table
 * meanwhile, and one that is in use for longer than a change waits is left to the next try.
 */
export async function clearOverwritten(write: Kysely<Database>, since: Moment): Promise<void> {
  await sql`vacuum (skip_locked)`.execute(write)
  if (!(await erasedSince(write, since).executeTakeFirst())) return
  for (const { name } of await write.introspection.getTables())
    await sql`vacuum (full) ${sql.table(name)}`.execute(write)
}
