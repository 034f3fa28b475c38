import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('subscription')
    .$call(id(db))
    .addColumn('email', text(db), (column) => column.notNull())
    .addColumn('language', text(db), (column) => column.notNull())
    .addColumn('state', text(db), (column) => column.notNull())
    .addColumn('token_secret', text(db), (column) => column.notNull().unique())
    .addColumn('asked_at', text(db), (column) => column.notNull())
    .addColumn('confirmed_at', text(db))
    .addColumn('closed_at', text(db))
    .addCheckConstraint('subscription_state_is_known', sql`state in ('asked', 'confirmed', 'ended')`)
    .execute()
  await db.schema.createIndex('subscription_by_email').on('subscription').columns(['email']).execute()
  await db.schema.createIndex('subscription_by_state').on('subscription').columns(['state', 'id']).execute()
  await db.schema
    .createTable('subscription_topic')
    .$call(id(db))
    .addColumn('subscription_id', 'integer', (column) => column.notNull().references('subscription.id'))
    .addColumn('kind', text(db), (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addCheckConstraint('subscription_topic_kind_is_known', sql`kind in ('direction', 'place')`)
    .execute()
  await db.schema.createIndex('subscription_topic_of').on('subscription_topic').columns(['subscription_id']).execute()
  await db.schema
    .createTable('newsletter')
    .$call(id(db))
    .addColumn('news_id', 'integer', (column) => column.notNull().unique().references('news.id'))
    .addColumn('state', text(db), (column) => column.notNull())
    .addColumn('asked_at', text(db), (column) => column.notNull())
    .addColumn('last_subscription', 'integer', (column) => column.notNull())
    .addColumn('letters', 'integer', (column) => column.notNull())
    .addCheckConstraint('newsletter_state_is_known', sql`state in ('under-way', 'done')`)
    .execute()
}
