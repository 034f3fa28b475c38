import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await mediaItems(db)
  await posts(db)
  await versions(db)
  await writtenAsDocuments(db)
}

async function mediaItems(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('media_item')
    .$call(id(db))
    .addColumn('file_id', 'integer', (column) => column.notNull().references('file.id'))
    .addColumn('description_ka', text(db), (column) => column.notNull())
    .addColumn('description_en', text(db), (column) => column.notNull())
    .addColumn('credit', text(db), (column) => column.notNull())
    .addColumn('focus_x', 'integer', (column) => column.notNull())
    .addColumn('focus_y', 'integer', (column) => column.notNull())
    .addColumn('people_consent', text(db), (column) => column.notNull())
    .addColumn('guardian_consent', text(db), (column) => column.notNull())
    .addColumn('added_at', text(db), (column) => column.notNull())
    .addColumn('published_at', text(db))
    .addColumn('closed_at', text(db))
    .addCheckConstraint('media_item_consent_is_known', sql`people_consent in ('yes', 'no', 'none-shown')`)
    .addCheckConstraint('media_item_guardian_is_known', sql`guardian_consent in ('yes', 'no', 'none-shown')`)
    .addCheckConstraint('media_item_focus_is_inside', sql`focus_x between 0 and 100 and focus_y between 0 and 100`)
    .execute()
  await db.schema.createIndex('media_item_by_file').on('media_item').column('file_id').execute()
}

async function posts(db: Kysely<never>): Promise<void> {
  const known = sql`constraint news_state_is_known check (state in ('draft', 'scheduled', 'published', 'withdrawn'))`
  await db.schema
    .alterTable('news')
    .addColumn('state', text(db), (column) => column.notNull().defaultTo('published').modifyEnd(known))
    .execute()
  for (const column of ['publish_at', 'unpublish_at', 'expires_on', 'expired_at'])
    await db.schema.alterTable('news').addColumn(column, text(db)).execute()
  await db.schema
    .alterTable('news')
    .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('news').addColumn('head_version_id', 'integer').execute()
  // Lists ask for what is public, the newest first.
  await sql`drop index news_open_by_day`.execute(db)
  await sql`create index news_public_by_day on news (published_on, id) where closed_at is null and state = 'published'`.execute(
    db,
  )
  await db.schema
    .createTable('news_media')
    .$call(id(db))
    .addColumn('news_id', 'integer', (column) => column.notNull().references('news.id'))
    .addColumn('media_item_id', 'integer', (column) => column.notNull().references('media_item.id'))
    .addColumn('closed_at', text(db))
    .execute()
  await db.schema.createIndex('news_media_by_news').on('news_media').column('news_id').execute()
  await db.schema.createIndex('news_media_by_item').on('news_media').column('media_item_id').execute()
}

async function versions(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('news_version')
    .$call(id(db))
    .addColumn('news_id', 'integer', (column) => column.notNull().references('news.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('began_from', 'integer', (column) => column.notNull())
    .addColumn('place', text(db), (column) => column.notNull())
    .addColumn('content_secret', text(db), (column) => column.notNull())
    .addColumn('worker_id', 'integer', (column) => column.references('worker.id'))
    .addColumn('tab', text(db), (column) => column.notNull())
    .addColumn('began_at', text(db), (column) => column.notNull())
    .addColumn('saved_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addCheckConstraint('news_version_place_is_known', sql`place in ('main', 'beside', 'settled')`)
    .execute()
  await db.schema.createIndex('news_version_by_news').on('news_version').columns(['news_id', 'id']).execute()
  await db.schema
    .createTable('news_redirect')
    .$call(id(db))
    .addColumn('slug', text(db), (column) => column.notNull().unique())
    .addColumn('news_id', 'integer', (column) => column.notNull().references('news.id'))
    .addColumn('closed_at', text(db))
    .execute()
  await db.schema
    .createTable('news_preview')
    .$call(id(db))
    .addColumn('news_id', 'integer', (column) => column.notNull().references('news.id'))
    .addColumn('token_hash', text(db), (column) => column.notNull().unique())
    .addColumn('made_at', text(db), (column) => column.notNull())
    .addColumn('expires_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .execute()
  await db.schema.createIndex('news_preview_by_news').on('news_preview').column('news_id').execute()
}

/** What stood there as plain paragraphs is a document of paragraphs from now on. */
async function writtenAsDocuments(db: Kysely<never>): Promise<void> {
  const { rows } = await sql<{ id: number; body_ka: string; body_en: string }>`
    select id, body_ka, body_en from news`.execute(db)
  for (const row of rows) {
    await sql`update news set body_ka = ${asDocument(row.body_ka)}, body_en = ${asDocument(row.body_en)}
      where id = ${row.id}`.execute(db)
  }
}

/** A text of paragraphs as a document of them. */
export function asDocument(plain: string): string {
  const paragraphs = plain.split(/\n\s*\n/).map((one) => one.replaceAll(/\s+/g, ' ').trim())
  const content = paragraphs
    .filter((one) => one !== '')
    .map((one) => ({ type: 'paragraph', content: [{ type: 'text', text: one }] }))
  return content.length > 0 ? JSON.stringify({ type: 'doc', content }) : ''
}
