import { sql } from 'kysely'
import type { Moment } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import type { RecordKind } from '#platform/records.ts'

/** When a record was entered, and when it, or anything that belongs to it, was last changed. */
export interface Times {
  entered: Moment
  changed: Moment
}

/**
 * The times of some records of one kind, by their numbers, as the journal tells them. A part counts for the record it
 * belongs to now.
 */
export async function timesOf(db: Db, record: RecordKind, numbers: number[]): Promise<Map<number, Times>> {
  const times = new Map<number, Times>()
  if (numbers.length === 0) return times
  const lines = await linesOf(db, record, numbers)
  // Only a record's own lines say when it was entered.
  for (const { owner, entered, changed } of lines) if (entered && changed) times.set(owner, { entered, changed })
  for (const { owner, changed } of lines) {
    const known = times.get(owner)
    if (known && changed && changed > known.changed) known.changed = changed
  }
  return times
}

/** One question for the records and all that belongs to them: on a line to a database each takes its way there and back. */
function linesOf(db: Db, { table, parts = {} }: RecordKind, numbers: number[]) {
  const own = db
    .selectFrom(rowsOf(table).as('own'))
    .select(['own.id as owner', at('min', table, 'own').as('entered'), at('max', table, 'own').as('changed')])
    .where('own.id', 'in', numbers)
  return Object.entries(parts)
    .reduce((all, [part, column]) => all.unionAll(partsOf(db, part, column, numbers)), own)
    .execute()
}

function partsOf(db: Db, table: string, column: string, owners: number[]) {
  return db
    .selectFrom(rowsOf(table).as('part'))
    .select([
      sql<number>`${sql.ref(`part.${column}`)}`.as('owner'),
      sql<Moment | null>`null`.as('entered'),
      at('max', table, 'part').as('changed'),
    ])
    .where(sql.ref(`part.${column}`), 'in', owners)
}

function rowsOf(table: string) {
  return sql<{ id: number }>`${sql.table(table)}`
}

/** Row by row, the first or last line is one step in the index; grouped, all lines about these rows would be walked through. */
function at(which: 'min' | 'max', table: string, row: string) {
  const end = sql.raw(which)
  return sql<Moment | null>`(select ${end}(at) from journal where table_name = ${table} and row_id = ${sql.ref(`${row}.id`)})`
}
