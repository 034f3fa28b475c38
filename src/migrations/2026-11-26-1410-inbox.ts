import { type Kysely, sql } from 'kysely'
import { id, renewCheck, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await conversations(db)
  await inbox(db)
  await db.schema.alterTable('mail').addColumn('mark', text(db)).execute()
  await db.schema.createIndex('mail_by_mark').on('mail').column('mark').execute()
}

/** Messages and enquiries are given to somebody, move on, and may be kept longer. */
async function conversations(db: Kysely<never>): Promise<void> {
  for (const table of ['message', 'enquiry']) {
    const was = "state in ('new', 'answered', 'suspected')"
    const is = "state in ('new', 'under-way', 'answered', 'closed', 'suspected', 'spam')"
    await renewCheck(db, { table, name: `${table}_state_is_known`, was, is })
    await db.schema
      .alterTable(table)
      .addColumn('assignee_id', 'integer', (column) => column.references('worker.id'))
      .execute()
    const kept = (column: 'is_kept_longer') =>
      db.schema.alterTable(table).addColumn(column, 'integer', (one) => one.notNull().defaultTo(0))
    await kept('is_kept_longer').execute()
    await db.schema.createIndex(`${table}_by_state`).on(table).columns(['state', 'received_at']).execute()
  }
}

async function inbox(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('inbox_entry')
    .$call(id(db))
    .addColumn('kind', text(db), (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('what', text(db), (column) => column.notNull())
    .addColumn('text', text(db), (column) => column.notNull())
    .addColumn('worker_id', 'integer', (column) => column.notNull().references('worker.id'))
    // What the browser was given with the form, so that a second press of the button is known.
    .addColumn('sent_key', text(db), (column) => column.notNull().unique())
    .addColumn('written_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addCheckConstraint('inbox_entry_is_known', sql`what in ('answer', 'call', 'note')`)
    .execute()
  await db.schema.createIndex('inbox_entry_by_conversation').on('inbox_entry').columns(['kind', 'number']).execute()
  await db.schema
    .createTable('answer_template')
    .$call(id(db))
    .addColumn('title', text(db), (column) => column.notNull())
    .addColumn('text_ka', text(db), (column) => column.notNull())
    .addColumn('text_en', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .execute()
  await db.schema
    .createTable('inbox_period')
    .$call(id(db))
    .addColumn('months', 'integer', (column) => column.notNull())
    .addColumn('warning_days', 'integer', (column) => column.notNull())
    .addColumn('settled_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .execute()
}
