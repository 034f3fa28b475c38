import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

const firstHash = '0'.repeat(64)

export async function up(db: Kysely<never>): Promise<void> {
  await journal(db)
  await outbox(db)
  await session(db)
  await search(db)
}

async function journal(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('journal')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('at', text(db), (column) => column.notNull())
    .addColumn('actor', text(db), (column) => column.notNull())
    .addColumn('action', text(db), (column) => column.notNull())
    .addColumn('table_name', text(db), (column) => column.notNull())
    .addColumn('row_id', 'integer', (column) => column.notNull())
    .addColumn('content', text(db))
    .addColumn('salt', text(db))
    .addColumn('content_hash', text(db), (column) => column.notNull())
    .addColumn('hash', text(db), (column) => column.notNull())
    .addCheckConstraint('journal_action_is_known', sql`action in ('create', 'amend', 'close')`)
    .execute()
  await db.schema.createIndex('journal_by_row').on('journal').columns(['table_name', 'row_id']).execute()
  await db.schema
    .createTable('journal_head')
    .$call(id(db))
    .addColumn('line', 'integer', (column) => column.notNull())
    .addColumn('hash', text(db), (column) => column.notNull())
    .addCheckConstraint('journal_head_is_one', sql`id = 1`)
    .execute()
  await sql`insert into journal_head (id, line, hash) values (1, 0, ${firstHash})`.execute(db)
}

async function outbox(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('job')
    .$call(id(db))
    .addColumn('kind', text(db), (column) => column.notNull())
    .addColumn('payload', text(db), (column) => column.notNull())
    .addColumn('state', text(db), (column) => column.notNull())
    .addColumn('run_at', text(db), (column) => column.notNull())
    .addColumn('asked_at', text(db), (column) => column.notNull())
    .addCheckConstraint('job_state_is_known', sql`state in ('waiting', 'done', 'failed')`)
    .execute()
  await db.schema.createIndex('job_by_state_and_time').on('job').columns(['state', 'run_at']).execute()
  await db.schema
    .createTable('mail')
    .$call(id(db))
    .addColumn('recipient', text(db), (column) => column.notNull())
    .addColumn('language', text(db), (column) => column.notNull())
    .addColumn('subject', text(db), (column) => column.notNull())
    .addColumn('text', text(db), (column) => column.notNull())
    .addColumn('state', text(db), (column) => column.notNull())
    .addColumn('written_at', text(db), (column) => column.notNull())
    .addCheckConstraint('mail_state_is_known', sql`state in ('waiting', 'sent', 'failed')`)
    .execute()
}

async function session(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('session')
    .$call(id(db))
    .addColumn('worker_id', 'integer', (column) => column.notNull())
    .addColumn('token_hash', text(db), (column) => column.notNull().unique())
    .addColumn('began_at', text(db), (column) => column.notNull())
    .addColumn('expires_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .execute()
}

async function search(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('search_entry')
    .$call(id(db))
    .addColumn('kind', text(db), (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('title_ka', text(db), (column) => column.notNull())
    .addColumn('title_en', text(db), (column) => column.notNull())
    .addColumn('words_ka', text(db), (column) => column.notNull())
    .addColumn('words_en', text(db), (column) => column.notNull())
    .addUniqueConstraint('search_entry_is_one_a_record', ['kind', 'number'])
    .execute()
}
