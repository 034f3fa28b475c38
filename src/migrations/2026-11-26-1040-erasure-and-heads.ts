import type { Kysely } from 'kysely'
import { id, renewCheck, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await renewCheck(db, {
    table: 'journal',
    name: 'journal_action_is_known',
    was: "action in ('create', 'amend', 'close')",
    is: "action in ('create', 'amend', 'close', 'correct', 'erase')",
  })
  await db.schema
    .createTable('noted_head')
    .$call(id(db))
    .addColumn('line', 'integer', (column) => column.notNull())
    .addColumn('hash', text(db), (column) => column.notNull())
    .addColumn('noted_at', text(db), (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('personal_data_request')
    .$call(id(db))
    .addColumn('kind', text(db), (column) => column.notNull())
    .addColumn('reason', text(db), (column) => column.notNull())
    .addColumn('rows', 'integer', (column) => column.notNull())
    .addColumn('done_at', text(db), (column) => column.notNull())
    .execute()
}
