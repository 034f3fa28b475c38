import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

/** Uploaded files that copies lack because the store has not got them, or has other bytes. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('lacking_file')
    .$call(id(db))
    .addColumn('content_hash', text(db), (column) => column.notNull())
    .addColumn('state', text(db), (column) => column.notNull())
    .addColumn('noted_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addCheckConstraint('lacking_file_state_is_known', sql`state in ('missing', 'damaged')`)
    .execute()
  await db.schema.createIndex('lacking_file_by_content').on('lacking_file').column('content_hash').execute()
}
