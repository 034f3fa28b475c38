import type { Kysely } from 'kysely'
import type { Step } from '../migrations.ts'
import { openPassingAfter } from '../sqlite/passing.ts'
import { inTerminal } from '../terminal.ts'
import { ownTables, type PlainRow, type Snapshot, type TableRows } from './rows.ts'
import { words } from './words.ts'

/** The columns of each table: whether a row may have nothing there, and whether it needs a value of its own. */
export type Schema = ReadonlyMap<string, ReadonlyMap<string, { isNullable: boolean; isNeeded: boolean }>>

/**
 * Where a database is not what the steps of the house make of it. `strange`: a table or a column that somebody has added; it
 * is left out. `lacking`: one that somebody has taken away.
 */
export interface Misfit {
  kind: 'strange' | 'lacking'
  table: string
  column?: string
  /** How many rows are left out, have something in the column, or lack it. */
  rows: number
}

/** Rows are to be written that the tables of the house do not take. Nothing was written. */
export class UnfitRows extends Error {
  override name = 'UnfitRows'
}

/** The tables that there are. */
export async function schemaOf(db: Kysely<never>): Promise<Schema> {
  const tables = await db.introspection.getTables()
  const own = tables.filter(({ name }) => !ownTables.includes(name))
  return new Map(
    own.map(({ name, columns }) => [
      name,
      new Map(
        columns.map(
          ({ name, isNullable, hasDefaultValue }) =>
            [name, { isNullable, isNeeded: !isNullable && !hasDefaultValue }] as const,
        ),
      ),
    ]),
  )
}

/** The tables as these steps make them; nothing where one of them is of a newer version. */
export async function schemaAfter(steps: Record<string, Step>, taken: string[]): Promise<Schema | undefined> {
  if (taken.some((name) => !(name in steps))) return undefined
  const db = await openPassingAfter(Object.fromEntries(Object.entries(steps).filter(([name]) => taken.includes(name))))
  try {
    return await schemaOf(db)
  } finally {
    await db.destroy()
  }
}

/** The tables of the snapshot that the house knows; which it does not, and which are not there, is noted among the misfits. */
export async function knownTables(snapshot: Snapshot, schema: Schema, misfits: Misfit[]): Promise<string[]> {
  const tables = (await snapshot.tables()).filter((table) => !ownTables.includes(table))
  for (const table of schema.keys()) if (!tables.includes(table)) note(misfits, { kind: 'lacking', table, rows: 0 })
  // What somebody else keeps there may be of kinds that rows of ours have not, so it is not read.
  for (const table of tables)
    if (!schema.has(table)) note(misfits, { kind: 'strange', table, rows: await snapshot.count(table) })
  return tables.filter((table) => schema.has(table))
}

/** Every row of a table, without what the house does not know; that is noted among the misfits. */
export async function* rowsOf(
  snapshot: Snapshot,
  table: string,
  schema: Schema,
  misfits: Misfit[],
): AsyncGenerator<TableRows> {
  for await (const rows of snapshot.rows(table)) yield* fitted({ table, rows }, schema, misfits)
}

/** The same of every table that the house knows. */
export async function* ownRows(snapshot: Snapshot, schema: Schema, misfits: Misfit[]): AsyncGenerator<TableRows> {
  for (const table of await knownTables(snapshot, schema, misfits)) yield* rowsOf(snapshot, table, schema, misfits)
}

/** The same of rows that come from elsewhere. */
export async function* fittedRows(
  pieces: AsyncIterable<TableRows>,
  schema: Schema,
  misfits: Misfit[],
): AsyncGenerator<TableRows> {
  for await (const piece of pieces) yield* fitted(piece, schema, misfits)
}

function* fitted({ table, rows }: TableRows, schema: Schema, misfits: Misfit[]): Generator<TableRows> {
  const known = schema.get(table)
  if (!known) return note(misfits, { kind: 'strange', table, rows: rows.length })
  const there = Object.keys(rows[0] ?? {})
  const strange = there.filter((column) => !known.has(column))
  for (const column of strange) {
    const filled = rows.filter((row) => row[column] !== null)
    note(misfits, { kind: 'strange', table, column, rows: filled.length })
  }
  for (const column of known.keys())
    if (!there.includes(column)) note(misfits, { kind: 'lacking', table, column, rows: rows.length })
  yield { table, rows: strange.length === 0 ? rows : rows.map((row) => without(row, strange)) }
}

function without(row: PlainRow, columns: string[]): PlainRow {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)))
}

function note(misfits: Misfit[], misfit: Misfit): void {
  const { kind, table, column, rows } = misfit
  const noted = misfits.find((one) => one.kind === kind && one.table === table && one.column === column)
  if (noted) noted.rows += rows
  else misfits.push(misfit)
}

/** Refuses rows that lack what each row of their table needs. */
export function mustFit(misfits: Misfit[], schema: Schema): void {
  for (const { kind, table, column, rows } of misfits) {
    if (kind !== 'lacking' || column === undefined || !schema.get(table)?.get(column)?.isNeeded) continue
    throw new UnfitRows(inTerminal(words).rowsLack(rows, table, column))
  }
}
