import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await services(db)
  await db.schema
    .createTable('about_text')
    .$call(id(db))
    .addColumn('slug', text(db), (column) => column.notNull().unique())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('text_ka', text(db), (column) => column.notNull())
    .addColumn('text_en', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .execute()
  await message(db)
}

async function services(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('service')
    .$call(id(db))
    .addColumn('slug', text(db), (column) => column.notNull().unique())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('provider_id', 'integer', (column) => column.notNull().references('organisation.id'))
    .addColumn('text_ka', text(db), (column) => column.notNull())
    .addColumn('text_en', text(db), (column) => column.notNull())
    .addColumn('audience_ka', text(db), (column) => column.notNull())
    .addColumn('audience_en', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .execute()
  await db.schema
    .createTable('service_item')
    .$call(id(db))
    .addColumn('service_id', 'integer', (column) => column.notNull().references('service.id'))
    .addColumn('kind', text(db), (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('text_ka', text(db), (column) => column.notNull())
    .addColumn('text_en', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addCheckConstraint('service_item_kind_is_known', sql`kind in ('offer', 'equipment')`)
    .execute()
  await db.schema.createIndex('service_item_by_service').on('service_item').column('service_id').execute()
}

async function message(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('message')
    .$call(id(db))
    .addColumn('receipt', text(db), (column) => column.notNull().unique())
    .addColumn('content_hash', text(db), (column) => column.notNull())
    .addColumn('sent_window', text(db), (column) => column.notNull())
    .addColumn('name', text(db))
    .addColumn('phone', text(db))
    .addColumn('email', text(db))
    .addColumn('body', text(db), (column) => column.notNull())
    .addColumn('language', text(db), (column) => column.notNull())
    .addColumn('state', text(db), (column) => column.notNull())
    .addColumn('received_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addUniqueConstraint('message_is_stored_once', ['content_hash', 'sent_window'])
    .addCheckConstraint('message_state_is_known', sql`state in ('new', 'answered')`)
    .addCheckConstraint('message_language_is_known', sql`language in ('ka', 'en')`)
    .execute()
  await db.schema.createIndex('message_by_content').on('message').columns(['content_hash', 'received_at']).execute()
}
