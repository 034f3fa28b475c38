import type { Kysely } from 'kysely'
import { id, renewCheck, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await renewCheck(db, {
    table: 'job',
    name: 'job_state_is_known',
    was: "state in ('waiting', 'done', 'failed')",
    is: "state in ('waiting', 'running', 'done', 'failed', 'aside')",
  })
  const tries = db.schema.alterTable('job').addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
  await tries.execute()
  for (const name of ['holder', 'leased_until', 'occurrence', 'ended_at', 'error']) {
    await db.schema.alterTable('job').addColumn(name, text(db)).execute()
  }
  const occurrences = db.schema.createIndex('job_by_occurrence').on('job').columns(['kind', 'occurrence']).unique()
  await occurrences.execute()
  await db.schema
    .createTable('schedule')
    .$call(id(db))
    .addColumn('kind', text(db), (column) => column.notNull().unique())
    .addColumn('pattern', text(db), (column) => column.notNull())
    .addColumn('next_at', text(db), (column) => column.notNull())
    .execute()
}
