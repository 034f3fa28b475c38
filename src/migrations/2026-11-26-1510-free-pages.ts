import { type Kysely, sql } from 'kysely'
import { countOn, id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await versions(db)
  await redirects(db)
  await previews(db)
  await pictures(db)
  await pages(db)
}

// Rows keep their numbers: the journal tells of them by these, and `news.head_version_id` names them.
async function moveFromNews(db: Kysely<never>, { from, to, columns }: Record<'from' | 'to' | 'columns', string>) {
  await sql`insert into ${sql.table(to)} (id, kind, number, ${sql.raw(columns)})
    select id, 'news', news_id, ${sql.raw(columns)} from ${sql.table(from)}`.execute(db)
  await countOn(db, to)
  await db.schema.dropTable(from).execute()
}

async function versions(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('written_version')
    .$call(id(db))
    .addColumn('kind', text(db), (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('began_from', 'integer', (column) => column.notNull())
    .addColumn('place', text(db), (column) => column.notNull())
    .addColumn('content_secret', text(db), (column) => column.notNull())
    .addColumn('worker_id', 'integer', (column) => column.references('worker.id'))
    .addColumn('tab', text(db), (column) => column.notNull())
    .addColumn('began_at', text(db), (column) => column.notNull())
    .addColumn('saved_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addCheckConstraint('written_version_place_is_known', sql`place in ('main', 'beside', 'settled')`)
    .execute()
  await db.schema
    .createIndex('written_version_by_post')
    .on('written_version')
    .columns(['kind', 'number', 'id'])
    .execute()
  const columns = 'revision, began_from, place, content_secret, worker_id, tab, began_at, saved_at, closed_at'
  await moveFromNews(db, { from: 'news_version', to: 'written_version', columns })
}

async function redirects(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('written_redirect')
    .$call(id(db))
    .addColumn('kind', text(db), (column) => column.notNull())
    .addColumn('slug', text(db), (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addUniqueConstraint('written_redirect_leads_to_one', ['kind', 'slug'])
    .execute()
  await moveFromNews(db, { from: 'news_redirect', to: 'written_redirect', columns: 'slug, closed_at' })
}

async function previews(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('written_preview')
    .$call(id(db))
    .addColumn('kind', text(db), (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('token_hash', text(db), (column) => column.notNull().unique())
    .addColumn('made_at', text(db), (column) => column.notNull())
    .addColumn('expires_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .execute()
  const columns = 'token_hash, made_at, expires_at, closed_at'
  await moveFromNews(db, { from: 'news_preview', to: 'written_preview', columns })
}

async function pictures(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('written_media')
    .$call(id(db))
    .addColumn('kind', text(db), (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('media_item_id', 'integer', (column) => column.notNull().references('media_item.id'))
    .addColumn('shown_at', text(db))
    .addColumn('closed_at', text(db))
    .execute()
  await db.schema.createIndex('written_media_by_post').on('written_media').columns(['kind', 'number']).execute()
  await db.schema.createIndex('written_media_by_item').on('written_media').column('media_item_id').execute()
  await moveFromNews(db, { from: 'news_media', to: 'written_media', columns: 'media_item_id, closed_at' })
  await sql`update written_media set shown_at = (select published_at from media_item where id = media_item_id)
    where exists (select 1 from news where news.id = number and state = 'published'
      and (body_ka like '%"media":' || media_item_id || ',%' or body_en like '%"media":' || media_item_id || ',%'))`.execute(
    db,
  )
}

async function pages(db: Kysely<never>): Promise<void> {
  const words = ['title_ka', 'title_en', 'lead_ka', 'lead_en', 'body_ka', 'body_en', 'published_on', 'state']
  const table = db.schema
    .createTable('page')
    .$call(id(db))
    .addColumn('slug', text(db), (column) => column.notNull().unique())
  await words
    .reduce((so, name) => so.addColumn(name, text(db), (column) => column.notNull()), table)
    .addColumn('publish_at', text(db))
    .addColumn('unpublish_at', text(db))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('head_version_id', 'integer')
    .addColumn('in_footer', 'integer', (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addCheckConstraint('page_state_is_known', sql`state in ('draft', 'scheduled', 'published', 'withdrawn')`)
    .addCheckConstraint('page_in_footer_is_yes_or_no', sql`in_footer in (0, 1)`)
    .execute()
  await db.schema.createIndex('page_by_state').on('page').columns(['closed_at', 'state', 'id']).execute()
  await db.schema
    .createTable('page_in_menu')
    .$call(id(db))
    .addColumn('page_id', 'integer', (column) => column.notNull().unique().references('page.id'))
    .addColumn('slug', text(db), (column) => column.notNull())
    .addColumn('title_ka', text(db), (column) => column.notNull())
    .addColumn('title_en', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .execute()
}
