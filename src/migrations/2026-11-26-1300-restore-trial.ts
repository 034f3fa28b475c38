import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('restore_trial')
    .$call(id(db))
    .addColumn('name', text(db), (column) => column.notNull())
    .addColumn('state', text(db), (column) => column.notNull())
    .addColumn('tried_at', text(db), (column) => column.notNull())
    .addColumn('row_count', 'integer', (column) => column.notNull())
    .addColumn('line_count', 'integer', (column) => column.notNull())
    .addColumn('fault', text(db))
    .addCheckConstraint('restore_trial_state_is_known', sql`state in ('restored', 'failed')`)
    .execute()
}
