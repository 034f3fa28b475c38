import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('page_words')
    .$call(id(db))
    .addColumn('slug', text(db), (column) => column.notNull().unique())
    .addColumn('text_ka', text(db), (column) => column.notNull())
    .addColumn('text_en', text(db), (column) => column.notNull())
    .execute()
  for (const slug of first) {
    await sql`insert into page_words (slug, text_ka, text_en) values (${slug}, '', '')`.execute(db)
  }
}

const first = [
  'home-heading',
  'organisations-lede',
  'places-lede',
  'services-lede',
  'services-prices',
  'services-terms',
  'news-lede',
  'contact-lede',
  'subscriptions-lede',
  'data-terms',
  'privacy-lede',
  'privacy-responsible',
  'privacy-rights',
  'privacy-server',
  'privacy-more',
  'accessibility-lede',
  'accessibility-more',
]
