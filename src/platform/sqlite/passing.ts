import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { sqliteDialect } from './dialect.ts'

/** A database in memory, empty and gone with its closing: to try out in it what steps of the database do. */
export function openPassing(): Kysely<never> {
  return new Kysely({ dialect: sqliteDialect(new DatabaseSync(':memory:')) })
}
