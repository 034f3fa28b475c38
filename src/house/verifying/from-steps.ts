import { type Kysely, sql } from 'kysely'
import type { SchemaPart } from '#platform/copy/constraints.ts'
import type { Database } from '#platform/database.ts'
import { withoutLines } from '#platform/journal/unwritten.ts'
import { partsOf } from '#platform/sqlite/constraints.ts'
import { openPassingAfter, untouchedRow } from '#platform/sqlite/passing.ts'
import { timesOfSteps } from '#platform/steps-taken.ts'
import { asDocument } from '../../migrations/2026-11-26-1400-writing.ts'
import { steps } from '../../migrations/index.ts'

/** The columns of rows, by their number. */
export type KnownTable = ReadonlyMap<number, Record<string, unknown>>

/** What stands in the columns of a row where nobody has said anything; in some there is nothing that could. */
export type Untouched = ReadonlyMap<string, unknown>

/** What the steps of a database make of an empty one. */
export interface Made {
  /** The columns of each table. */
  columns: ReadonlyMap<string, ReadonlySet<string>>
  untouched: ReadonlyMap<string, Untouched>
  /** Columns that steps have filled, as `table.column`, and when: what lines told before is not known any more. */
  filled: ReadonlyMap<string, string>
  /** References, indexes and the like. */
  parts: SchemaPart[]
  /** The rows they bring themselves, such as the first roles, by table: no line of the journal tells of their making. */
  rows: ReadonlyMap<string, KnownTable>
}

/** What steps write into rows that are there already, past the journal; nobody can say later what that was. */
export const filling: Record<string, readonly string[]> = {
  '2026-11-26-1510-free-pages': ['written_media.shown_at'],
  '2026-11-26-1600-media-library': ['written_media.written_at'],
  '2026-11-26-1732-time-to-answer': ['rights_case.rule_id'],
  '2026-11-26-1733-written-titles': [
    ...['news.written_title_ka', 'news.written_title_en'],
    ...['page.written_title_ka', 'page.written_title_en'],
  ],
}

/** What steps have made of words that lines tell as they were before. */
export const rewriting: Record<string, (told: string) => string> = {
  'news.body_ka': asDocument,
  'news.body_en': asDocument,
}

/** Found by taking the steps this database has been through in one that is only in memory. */
export async function madeBySteps(db: Kysely<Database>): Promise<Made> {
  const times = await timesOfSteps(db)
  const taken = [...times.keys()]
  const passing = await openPassingAfter(
    Object.fromEntries(Object.entries(steps).filter(([name]) => taken.includes(name))),
  )
  const tables = await passing.introspection.getTables()
  const rows = new Map<string, KnownTable>()
  const untouched = new Map<string, Untouched>()
  for (const { name } of tables) {
    if (withoutLines.has(name)) continue
    untouched.set(name, await untouchedRow(passing, name))
    const brought = await sql<{ id: number }>`select * from ${sql.table(name)} order by id`.execute(passing)
    if (brought.rows.length > 0) rows.set(name, new Map(brought.rows.map((row) => [row.id, row])))
  }
  const parts = await partsOf(passing as never)
  await passing.destroy()
  const columns = new Map(tables.map(({ name, columns }) => [name, new Set(columns.map((one) => one.name))]))
  const filled = new Map(
    Object.entries(filling).flatMap(([step, names]) => names.map((name) => [name, times.get(step) ?? ''] as const)),
  )
  return { columns, untouched, filled, parts, rows }
}

export interface Placed {
  /** Under the numbers they have in this database. */
  rows: KnownTable
  /** The numbers of those that are not there. */
  gone: number[]
}

/**
 * Where the rows that came with steps stand in a database. One may have another number than in an empty database: the
 * association had added rows of its own before the step.
 */
export async function placed(db: Kysely<Database>, table: string, brought: KnownTable): Promise<Placed> {
  if (brought.size === 0) return { rows: brought, gone: [] }
  const { rows: found } = await sql<{ id: number }>`
    select id from ${sql.table(table)} where id between 1 and 2147483647 and id not in
      (select row_id from journal where table_name = ${table} and action = 'create') order by id`.execute(db)
  const untold = new Set(found.map(({ id }) => id))
  const rows = new Map([...brought].filter(([id]) => untold.has(id)))
  const others = [...untold].filter((id) => !brought.has(id))
  const gone: number[] = []
  for (const [id, row] of brought) {
    if (rows.has(id)) continue
    const other = others.shift()
    if (other === undefined) gone.push(id)
    else rows.set(other, { ...row, id: other })
  }
  return { rows, gone }
}
