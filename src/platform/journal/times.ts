import { sql } from 'kysely'
import type { Moment } from '../clock.ts'
import type { Db } from '../database.ts'
import type { RecordKind } from '../records.ts'

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
  const owners = await db
    .selectFrom(
      sql<{
        part: number
        owner: number
      }>`(select id as part, ${sql.ref(column)} as owner from ${sql.table(table)})`.as('parts'),
    )
    .innerJoin('journal', 'journal.row_id', 'parts.part')
    .select((select) => ['parts.owner', select.fn.max('journal.at').as('changed')])
    .where('journal.table_name', '=', table)
    .where('parts.owner', 'in', [...times.keys()])
    .groupBy('parts.owner')
    .execute()
  for (const { owner, changed } of owners) {
    const known = times.get(owner)
    if (known && changed > known.changed) known.changed = changed
  }
}
