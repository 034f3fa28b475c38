import type { ColumnBuilderCallback, CreateTableBuilder, Kysely, RawBuilder } from 'kysely'
import { PostgresAdapter, sql } from 'kysely'

const numbered: ColumnBuilderCallback = (column) => column.primaryKey().generatedByDefaultAsIdentity()

/** The numbered key of a table. */
export function idColumn<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
  return table.addColumn('id', 'integer', numbered)
}

/** Text that sorts by its bytes, so that both engines give the same order. */
export function textType(): RawBuilder<string> {
  return sql`text collate "C"`
}

/** Replaces a check of a table. */
export async function renewCheck(db: Kysely<never>, check: { table: string; name: string; is: string }): Promise<void> {
  const { table, name, is } = check
  await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}, add constraint ${sql.ref(name)} check (${sql.raw(is)})`.execute(
    db,
  )
}

/** SQLite counts on by itself. */
export async function countOn(db: Kysely<never>, table: string): Promise<void> {
  await sql`select setval(pg_get_serial_sequence(${table}, 'id'), coalesce(max(id), 0) + 1, false)
    from ${sql.table(table)}`.execute(db)
}

export function isPostgres(db: Kysely<never>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}
