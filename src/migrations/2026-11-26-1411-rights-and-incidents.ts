import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('rights_rule')
    .$call(id(db))
    .addColumn('amount', 'integer', (column) => column.notNull())
    .addColumn('unit', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .addCheckConstraint('rights_rule_unit_is_known', sql`unit in ('working-day', 'calendar-day')`)
    .execute()
  await rightsCases(db)
  await db.schema
    .createTable('incident')
    .$call(id(db))
    .addColumn('what_secret', text(db), (column) => column.notNull())
    .addColumn('whom_secret', text(db))
    .addColumn('noticed_at', text(db), (column) => column.notNull())
    .addColumn('reported_at', text(db))
    .addColumn('ended_at', text(db))
    .addColumn('outcome_secret', text(db))
    .addColumn('closed_at', text(db))
    .execute()
}

/** What could name a person ends in `_secret`, so that the journal never holds it. */
async function rightsCases(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('rights_case')
    .$call(id(db))
    .addColumn('wish', text(db), (column) => column.notNull())
    .addColumn('channel', text(db), (column) => column.notNull())
    .addColumn('person_secret', text(db), (column) => column.notNull())
    .addColumn('words_secret', text(db))
    .addColumn('received_on', text(db), (column) => column.notNull())
    .addColumn('due_on', text(db))
    .addColumn('extended_on', text(db))
    .addColumn('state', text(db), (column) => column.notNull())
    .addColumn('done_on', text(db))
    .addColumn('outcome_secret', text(db))
    .addColumn('closed_at', text(db))
    .addCheckConstraint('rights_case_wish_is_known', sql`wish in ('know', 'copy', 'correct', 'erase', 'object')`)
    .addCheckConstraint('rights_case_channel_is_known', sql`channel in ('phone', 'visit', 'mail', 'paper', 'form')`)
    .addCheckConstraint('rights_case_state_is_known', sql`state in ('open', 'done', 'refused')`)
    .execute()
}
