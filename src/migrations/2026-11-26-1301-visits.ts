import type { Kysely } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('visit')
    .$call(id(db))
    .addColumn('day', text(db), (column) => column.notNull())
    .addColumn('path', text(db), (column) => column.notNull())
    .addColumn('site', text(db), (column) => column.notNull())
    .addColumn('views', 'integer', (column) => column.notNull())
    .addUniqueConstraint('visit_once_a_day', ['day', 'path', 'site'])
    .execute()
  await db.schema.createIndex('visit_by_path').on('visit').columns(['path', 'day']).execute()
}
