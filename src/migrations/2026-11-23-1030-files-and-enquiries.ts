import { type Kysely, sql } from 'kysely'
import { id, renewCheck, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await files(db)
  await drafts(db)
  await enquiries(db)
  await renewCheck(db, {
    table: 'message',
    name: 'message_state_is_known',
    was: "state in ('new', 'answered')",
    is: "state in ('new', 'answered', 'suspected')",
  })
}

async function files(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('file')
    .$call(id(db))
    .addColumn('content_hash', text(db), (column) => column.notNull())
    .addColumn('type', text(db), (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('width', 'integer', (column) => column.notNull())
    .addColumn('height', 'integer', (column) => column.notNull())
    .addColumn('name', text(db), (column) => column.notNull())
    .addColumn('stored_at', text(db), (column) => column.notNull())
    .addColumn('kept_until', text(db))
    .addColumn('closed_at', text(db))
    .addCheckConstraint('file_type_is_known', sql`type in ('image/jpeg', 'image/png', 'image/webp')`)
    .execute()
  await db.schema.createIndex('file_by_content').on('file').column('content_hash').execute()
  await db.schema.createIndex('file_by_time').on('file').column('stored_at').execute()
  await db.schema.createIndex('file_by_waiting').on('file').column('kept_until').execute()
}

async function drafts(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('draft')
    .$call(id(db))
    .addColumn('form', text(db), (column) => column.notNull())
    .addColumn('token_hash', text(db), (column) => column.notNull().unique())
    .addColumn('content_secret', text(db), (column) => column.notNull())
    .addColumn('receipt_secret', text(db))
    .addColumn('made_at', text(db), (column) => column.notNull())
    .addColumn('expires_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .execute()
  await db.schema.createIndex('draft_by_end').on('draft').column('expires_at').execute()
}

async function enquiries(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('enquiry')
    .$call(id(db))
    .addColumn('receipt', text(db), (column) => column.notNull().unique())
    .addColumn('content_hash', text(db), (column) => column.notNull())
    .addColumn('sent_window', text(db), (column) => column.notNull())
    .addColumn('service_item_id', 'integer', (column) => column.references('service_item.id'))
    .addColumn('description', text(db), (column) => column.notNull())
    .addColumn('size', text(db))
    .addColumn('wood', text(db))
    .addColumn('quantity', 'integer')
    .addColumn('wanted_on', text(db))
    .addColumn('budget', text(db))
    .addColumn('name', text(db))
    .addColumn('phone', text(db))
    .addColumn('email', text(db))
    .addColumn('language', text(db), (column) => column.notNull())
    .addColumn('state', text(db), (column) => column.notNull())
    .addColumn('received_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addUniqueConstraint('enquiry_is_stored_once', ['content_hash', 'sent_window'])
    .addCheckConstraint('enquiry_state_is_known', sql`state in ('new', 'answered', 'suspected')`)
    .addCheckConstraint('enquiry_language_is_known', sql`language in ('ka', 'en')`)
    .execute()
  await db.schema
    .createTable('enquiry_picture')
    .$call(id(db))
    .addColumn('enquiry_id', 'integer', (column) => column.notNull().references('enquiry.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('file_id', 'integer', (column) => column.notNull().references('file.id'))
    .addColumn('closed_at', text(db))
    .addUniqueConstraint('enquiry_picture_has_its_place', ['enquiry_id', 'position'])
    .execute()
}
