import type { Kysely } from 'kysely'
import { id, text } from '#platform/columns.ts'

/** What workers' pages sent last, so that every process of the house knows a form that comes twice. Nothing but hashes. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('sending')
    .$call(id(db))
    .addColumn('place', text(db), (column) => column.notNull().unique())
    .addColumn('content', text(db), (column) => column.notNull())
    .addColumn('at', text(db), (column) => column.notNull())
    .addColumn('outcome', text(db))
    .execute()
}
