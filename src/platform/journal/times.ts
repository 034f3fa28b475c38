import { type SelectQueryBuilder, sql } from 'kysely'
import type { Moment } from '../clock.ts'
import type { Database, Db } from '../database.ts'
import type { RecordKind } from '../records.ts'

/** When a record was entered, and when it, or anything that belongs to it, was last changed. */
export interface Times {
  entered: Moment
  changed: Moment
}

/** The times of the records of one kind, by their numbers, as the journal tells them. */
export async function timesOf(db: Db, record: RecordKind): Promise<Map<number, Times>> {
  const own = await linesOf(db, record.table, 'id')
  const times = new Map(own.map(({ number, first, last }) => [number, { entered: first, changed: last }]))
  for (const [table, column] of Object.entries(record.parts ?? {})) {
    for (const { number, last } of await linesOf(db, table, column)) {
      const known = times.get(number)
      if (known && last > known.changed) known.changed = last
    }
  }
  return times
}

type Lines = SelectQueryBuilder<Database, never, { number: number; first: Moment; last: Moment }>

/** Table and column come from a declared kind of record; Kysely cannot type what is only known at run time. */
function linesOf(db: Db, table: string, column: string) {
  const query = db
    .selectFrom(`${table} as part` as never)
    .innerJoin('journal' as never, (join) =>
      join
        .on(sql<boolean>`journal.table_name = ${table}`)
        .on(sql<boolean>`journal.row_id = ${sql.ref('part.id')}`),
    )
    .select([
      sql<number>`${sql.ref(`part.${column}`)}`.as('number'),
      sql<Moment>`min(journal.at)`.as('first'),
      sql<Moment>`max(journal.at)`.as('last'),
    ] as never)
    .groupBy(sql.ref(`part.${column}`) as never)
  return (query as unknown as Lines).execute()
}
