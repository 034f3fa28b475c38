import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('backup')
    .$call(id(db))
    .addColumn('place', text(db), (column) => column.notNull())
    .addColumn('name', text(db), (column) => column.notNull())
    .addColumn('reason', text(db), (column) => column.notNull())
    .addColumn('state', text(db), (column) => column.notNull())
    .addColumn('made_at', text(db), (column) => column.notNull())
    .addColumn('checked_at', text(db))
    // A whole house may be larger than two gigabytes.
    .addColumn('bytes', 'bigint', (column) => column.notNull())
    .addColumn('head_line', 'integer', (column) => column.notNull())
    .addColumn('head_hash', text(db), (column) => column.notNull())
    .addColumn('missing_files', 'integer', (column) => column.notNull())
    .addColumn('fault', text(db))
    .addCheckConstraint('backup_place_is_known', sql`place in ('here', 'elsewhere')`)
    .addCheckConstraint('backup_reason_is_known', sql`reason in ('night', 'asked', 'update')`)
    .addCheckConstraint('backup_state_is_known', sql`state in ('kept', 'failed', 'removed')`)
    .execute()
  await db.schema.createIndex('backup_by_state').on('backup').columns(['state', 'place', 'made_at']).execute()
  await db.schema
    .createTable('recovery_sheet')
    .$call(id(db))
    .addColumn('key_name', text(db), (column) => column.notNull())
    .addColumn('given_at', text(db), (column) => column.notNull())
    .addColumn('kept_at', text(db))
    .addColumn('kept_by', 'integer', (column) => column.references('worker.id'))
    .execute()
}
