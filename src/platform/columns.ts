import type { CreateTableBuilder, Kysely, RawBuilder } from 'kysely'
import * as postgres from './postgres/columns.ts'
import * as sqlite from './sqlite/columns.ts'

/** The numbered key of a table, written the way each database likes it: `createTable('need').$call(id(db))`. */
export function id(db: Kysely<never>) {
  const { idColumn } = postgres.isPostgres(db) ? postgres : sqlite
  return <T extends string, C extends string>(table: CreateTableBuilder<T, C>) => idColumn(table)
}

/** A table's check is replaced by another one: its former words, and the new ones, as they stand between the brackets. */
export function renewCheck(db: Kysely<never>, check: { table: string; name: string; was: string; is: string }) {
  return (postgres.isPostgres(db) ? postgres : sqlite).renewCheck(db, check)
}

/** The rows of a table that nothing refers to lie in its key from now on, instead of beside it and once more in it. */
export async function keepRowsInKey(db: Kysely<never>, table: string): Promise<void> {
  if (!postgres.isPostgres(db)) await sqlite.keepRowsInKey(db, table)
}

/** A table that was filled with numbered rows counts on after them. */
export async function countOn(db: Kysely<never>, table: string): Promise<void> {
  if (postgres.isPostgres(db)) await postgres.countOn(db, table)
}

/** A column of text that sorts by its bytes on both engines. */
export function text(db: Kysely<never>): RawBuilder<string> {
  return postgres.isPostgres(db) ? postgres.textType() : sqlite.textType()
}
