import type { Kysely } from 'kysely'
import { text } from '#platform/columns.ts'

/**
 * The number of an entry says which record it is, and its words are one value, where there was a second index with a row
 * for each. The entries are made anew when the house is opened.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.dropIndex('search_posting_by_entry').execute()
  await db.schema.dropTable('search_entry').execute()
  await db.schema
    .createTable('search_entry')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('words', text(db), (column) => column.notNull())
    .execute()
  await db.schema
    .alterTable('search_index')
    .addColumn('kinds', text(db), (column) => column.notNull().defaultTo(''))
    .execute()
}
