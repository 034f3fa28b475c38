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
  const rows = await db
    .selectFrom(rowsOf(record.table).as('own'))
    .select(['own.id', at('min', record.table, 'own').as('entered'), at('max', record.table, 'own').as('changed')])
    .where('own.id', 'in', numbers)
    .execute()
  const times = new Map<number, Times>()
  for (const { id, entered, changed } of rows) if (entered && changed) times.set(id, { entered, changed })
  for (const [table, column] of Object.entries(record.parts ?? {})) await addParts(db, times, table, column)
  return times
}

/** A part counts for the record it belongs to now. */
async function addParts(db: Db, times: Map<number, Times>, table: string, column: string): Promise<void> {
  const parts = await db
    .selectFrom(rowsOf(table).as('part'))
    .select([sql<number>`${sql.ref(`part.${column}`)}`.as('owner'), at('max', table, 'part').as('changed')])
    .where(sql.ref(`part.${column}`), 'in', [...times.keys()])
    .execute()
  for (const { owner, changed } of parts) {
    const known = times.get(owner)
    if (known && changed && changed > known.changed) known.changed = changed
  }
}

function rowsOf(table: string) {
  return sql<{ id: number }>`${sql.table(table)}`
}

/** Row by row, the first or last line is one step in the index; grouped, all lines about these rows would be walked through. */
function at(which: 'min' | 'max', table: string, row: string) {
  const end = sql.raw(which)
  return sql<Moment | null>`(select ${end}(at) from journal where table_name = ${table} and row_id = ${sql.ref(`${row}.id`)})`
}
