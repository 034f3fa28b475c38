import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('carried_export')
    .$call(id(db))
    .addColumn('state', text(db), (column) => column.notNull())
    .addColumn('has_private', 'integer', (column) => column.notNull())
    .addColumn('asked_at', text(db), (column) => column.notNull())
    .addColumn('made_at', text(db))
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('taken_at', text(db))
    .addCheckConstraint('carried_export_state_is_known', sql`state in ('asked', 'made', 'failed', 'removed')`)
    .execute()
}
