import { sql } from 'kysely'
import type { Moment } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import type { RecordKind } from '#platform/records.ts'

/** When a record was entered, and when it, or anything that belongs to it, was last changed. */
export interface Times {
  entered: Moment
  changed: Moment
}

/** The times of some records of one kind, by their numbers, as the journal tells them. */
export async function timesOf(db: Db, record: RecordKind, numbers: number[]): Promise<Map<number, Times>> {
  const own = await db
    .selectFrom('journal')
    .select((select) => ['row_id', select.fn.min('at').as('entered'), select.fn.max('at').as('changed')])
    .where('table_name', '=', record.table)
    .where('row_id', 'in', numbers)
    .groupBy('row_id')
    .execute()
  const times = new Map(own.map(({ row_id, entered, changed }) => [row_id, { entered, changed }]))
  for (const [table, column] of Object.entries(record.parts ?? {})) await addParts(db, times, table, column)
  return times
}

/** A part counts for the record it belongs to now. */
async function addParts(db: Db, times: Map<number, Times>, table: string, column: string): Promise<void> {
  // Two questions, because a database that joins them itself may walk through all lines about such parts.
  const parts = await db
    .selectFrom(sql<{ id: number }>`${sql.table(table)}`.as('part'))
    .select(['part.id', sql<number>`${sql.ref(`part.${column}`)}`.as('owner')])
    .where(sql.ref(`part.${column}`), 'in', [...times.keys()])
    .execute()
  const lines = await db
    .selectFrom('journal')
    .select((select) => ['row_id', select.fn.max('at').as('changed')])
    .where('table_name', '=', table)
    .where(
      'row_id',
      'in',
      parts.map(({ id }) => id),
    )
    .groupBy('row_id')
    .execute()
  const changed = new Map(lines.map((line) => [line.row_id, line.changed]))
  for (const { id, owner } of parts) {
    const known = times.get(owner)
    const at = changed.get(id)
    if (known && at && at > known.changed) known.changed = at
  }
}
