import type { Kysely } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('news')
    .$call(id(db))
    .addColumn('slug', text(db), (column) => column.notNull().unique())
    .addColumn('title_ka', text(db), (column) => column.notNull())
    .addColumn('title_en', text(db), (column) => column.notNull())
    .addColumn('lead_ka', text(db), (column) => column.notNull())
    .addColumn('lead_en', text(db), (column) => column.notNull())
    .addColumn('body_ka', text(db), (column) => column.notNull())
    .addColumn('body_en', text(db), (column) => column.notNull())
    .addColumn('published_on', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .execute()
  await db.schema.createIndex('news_by_day').on('news').column('published_on').execute()
  await db.schema
    .createTable('news_project')
    .$call(id(db))
    .addColumn('news_id', 'integer', (column) => column.notNull().references('news.id'))
    .addColumn('project_id', 'integer', (column) => column.notNull().references('project.id'))
    .addColumn('closed_at', text(db))
    .execute()
  await db.schema.createIndex('news_project_by_news').on('news_project').column('news_id').execute()
  await db.schema.createIndex('news_project_by_project').on('news_project').column('project_id').execute()
}
