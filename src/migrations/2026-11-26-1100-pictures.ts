import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('file').addColumn('cleaned_at', text(db)).execute()
  await db.schema.alterTable('file').addColumn('published_at', text(db)).execute()
  await db.schema.createIndex('file_by_cleaning').on('file').column('cleaned_at').execute()
  await db.schema
    .createTable('file_copy')
    .$call(id(db))
    .addColumn('file_id', 'integer', (column) => column.notNull().references('file.id'))
    .addColumn('format', text(db), (column) => column.notNull())
    .addColumn('width', 'integer', (column) => column.notNull())
    .addColumn('height', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('content_hash', text(db), (column) => column.notNull())
    .addColumn('made_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addUniqueConstraint('file_copy_is_made_once', ['file_id', 'format', 'width'])
    .addCheckConstraint('file_copy_format_is_known', sql`format in ('avif', 'webp', 'jpeg')`)
    .execute()
  await db.schema.createIndex('file_copy_by_content').on('file_copy').column('content_hash').execute()
}
