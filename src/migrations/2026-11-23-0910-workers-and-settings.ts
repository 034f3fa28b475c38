import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await association(db)
  await workers(db)
}

async function association(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('association')
    .$call(id(db))
    .addColumn('name_ka', text(db), (column) => column.notNull())
    .addColumn('name_en', text(db), (column) => column.notNull())
    .addColumn('short_name_ka', text(db), (column) => column.notNull())
    .addColumn('short_name_en', text(db), (column) => column.notNull())
    .addColumn('acronym', text(db), (column) => column.notNull())
    .addColumn('email', text(db), (column) => column.notNull())
    .addColumn('email_label_ka', text(db), (column) => column.notNull())
    .addColumn('email_label_en', text(db), (column) => column.notNull())
    .addColumn('map_credit_ka', text(db), (column) => column.notNull())
    .addColumn('map_credit_en', text(db), (column) => column.notNull())
    .addColumn('loaded_at', text(db), (column) => column.notNull())
    .addCheckConstraint('association_is_one', sql`id = 1`)
    .execute()
  await db.schema
    .createTable('section')
    .$call(id(db))
    .addColumn('slug', text(db), (column) => column.notNull().unique())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('title_ka', text(db), (column) => column.notNull())
    .addColumn('title_en', text(db), (column) => column.notNull())
    .execute()
}

async function workers(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('worker')
    .$call(id(db))
    .addColumn('name', text(db), (column) => column.notNull())
    .addColumn('email', text(db), (column) => column.notNull())
    .addColumn('password_hash', text(db), (column) => column.notNull())
    .addColumn('language', text(db), (column) => column.notNull())
    .addColumn('began_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addCheckConstraint('worker_language_is_known', sql`language in ('ka', 'en')`)
    .execute()
  // Somebody who has left may come back under the same address.
  await sql`create unique index worker_email_is_one on worker (email) where closed_at is null`.execute(db)
  await db.schema
    .createTable('worker_permission')
    .$call(id(db))
    .addColumn('worker_id', 'integer', (column) => column.notNull().references('worker.id'))
    .addColumn('permission', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addUniqueConstraint('worker_permission_is_given_once', ['worker_id', 'permission'])
    .execute()
  await db.schema
    .createTable('invitation')
    .$call(id(db))
    .addColumn('token_hash', text(db), (column) => column.notNull().unique())
    .addColumn('made_at', text(db), (column) => column.notNull())
    .addColumn('expires_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .execute()
}
