import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('text_state')
    .$call(id(db))
    .addColumn('kind', text(db), (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('field', text(db), (column) => column.notNull())
    .addColumn('language', text(db), (column) => column.notNull())
    .addColumn('state', text(db), (column) => column.notNull())
    .addColumn('other_hash', text(db), (column) => column.notNull())
    .addUniqueConstraint('text_state_is_said_once', ['kind', 'number', 'field', 'language'])
    .addCheckConstraint('text_state_language_is_known', sql`language in ('ka', 'en')`)
    .addCheckConstraint('text_state_is_known', sql`state in ('draft', 'done')`)
    .execute()
}
