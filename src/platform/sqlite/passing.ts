import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { Kysely, sql } from 'kysely'
import type { Step } from '../migrations.ts'
import { sqliteDialect } from './dialect.ts'

/** A database in memory, empty and gone with its closing: to try out in it what steps of the database do. */
export function openPassing(): Kysely<never> {
  return new Kysely({ dialect: sqliteDialect(new DatabaseSync(':memory:')) })
}

/** The same, after these steps; between two of them others get their turn. */
export async function openPassingAfter(steps: Record<string, Step>): Promise<Kysely<never>> {
  const db = openPassing()
  for (const [, { up }] of Object.entries(steps).sort(([one], [other]) => (one < other ? -1 : 1))) {
    await up(db)
    await setImmediate()
  }
  return db
}

/** What a row of a table holds where nothing was said of a column: what it has by itself, or nothing where it may have that. */
export async function untouchedRow(db: Kysely<never>, table: string): Promise<Map<string, unknown>> {
  const { rows } = await sql<{ name: string; required: number; own: string | null }>`
    select name, "notnull" as required, dflt_value as own from pragma_table_info(${table}) where pk = 0`.execute(db)
  const row = new Map<string, unknown>()
  for (const { name, required, own } of rows) {
    if (own === null && required === 1) continue
    const found = await sql<{ value: unknown }>`select ${sql.raw(own ?? 'null')} as value`.execute(db)
    row.set(name, found.rows[0]?.value ?? null)
  }
  return row
}
