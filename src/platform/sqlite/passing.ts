import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { Kysely } from 'kysely'
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
