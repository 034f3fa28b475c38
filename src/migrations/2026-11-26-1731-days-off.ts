import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('day_off')
    .$call(id(db))
    .addColumn('name_ka', text(db), (column) => column.notNull())
    .addColumn('name_en', text(db), (column) => column.notNull())
    .addColumn('repeats', text(db), (column) => column.notNull())
    .addColumn('falls_on', text(db))
    .addColumn('falls_precision', text(db))
    .addColumn('after_easter', 'integer')
    .addColumn('scope', text(db), (column) => column.notNull())
    .addColumn('source_ka', text(db), (column) => column.notNull())
    .addColumn('source_en', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addCheckConstraint('day_off_repeats_is_known', sql`repeats in ('every-year', 'easter', 'once')`)
    .addCheckConstraint('day_off_scope_is_known', sql`scope in ('everybody', 'administrative-bodies')`)
    .execute()
}
