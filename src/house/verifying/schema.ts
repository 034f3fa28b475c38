import type { Kysely } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Made } from './from-steps.ts'

/** A table, or one of its columns. */
export interface SchemaPart {
  table: string
  column?: string
}

export interface SchemaVerdict {
  /** What the steps have made and somebody has taken away. */
  lacking: SchemaPart[]
  /** What somebody has added: it is in no copy, and no row of it is looked at. */
  foreign: SchemaPart[]
  /** The tables whose rows can be looked at. */
  tables: string[]
}

/** Compares the tables and columns there are with those that the steps of the database make. */
export async function compareSchema(db: Kysely<Database>, { columns }: Made): Promise<SchemaVerdict> {
  const found = (await db.introspection.getTables()).filter(({ isView }) => !isView)
  const there = new Map(found.map((table) => [table.name, new Set(table.columns.map(({ name }) => name))]))
  const verdict: SchemaVerdict = { lacking: [], foreign: [], tables: [] }
  for (const [table, made] of columns) {
    const own = there.get(table)
    if (!own) verdict.lacking.push({ table })
    if (!own) continue
    verdict.tables.push(table)
    for (const column of made) if (!own.has(column)) verdict.lacking.push({ table, column })
    for (const column of own) if (!made.has(column)) verdict.foreign.push({ table, column })
  }
  for (const table of there.keys()) if (!columns.has(table)) verdict.foreign.push({ table })
  return verdict
}
