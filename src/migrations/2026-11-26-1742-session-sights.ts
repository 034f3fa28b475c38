import type { Kysely } from 'kysely'
import { id, text } from '#platform/columns.ts'

/** When a session was used last. Not a column of `session`, every change of which has its line in the journal. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('session_sight')
    .$call(id(db))
    .addColumn('session_id', 'integer', (column) => column.notNull().unique().references('session.id'))
    .addColumn('seen_at', text(db), (column) => column.notNull())
    .execute()
}
