import type { ColumnBuilderCallback, CreateTableBuilder, Kysely, RawBuilder } from 'kysely'
import { sql } from 'kysely'

const numbered: ColumnBuilderCallback = (column) => column.primaryKey().autoIncrement()

/** The numbered key of a table. */
export function idColumn<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
  return table.addColumn('id', 'integer', numbered)
}

/** SQLite cannot change a check, so the table is written anew with the other words, and its rows and indexes with it. */
export async function renewCheck(
  db: Kysely<never>,
  { table, name, was, is }: { table: string; name: string; was: string; is: string },
): Promise<void> {
  const { rows } = await sql<{ type: string; sql: string }>`
    select type, sql from sqlite_master where tbl_name = ${table} and sql is not null`.execute(db)
  const created = rows.find((row) => row.type === 'table')?.sql ?? ''
  const renewed = created.replace(`"${table}"`, `"${table}_renewed"`).replace(`check (${was})`, `check (${is})`)
  if (!renewed.includes(`check (${is})`)) throw new Error(`${table} has no check ${name} that says ${was}`)
  await sql.raw(renewed).execute(db)
  await sql`insert into ${sql.table(`${table}_renewed`)} select * from ${sql.table(table)}`.execute(db)
  const back = await putAside(db, table)
  await sql`drop table ${sql.table(table)}`.execute(db)
  await sql`alter table ${sql.table(`${table}_renewed`)} rename to ${sql.table(table)}`.execute(db)
  await back()
  for (const index of rows.filter((row) => row.type === 'index')) await sql.raw(index.sql).execute(db)
}

/** SQLite drops no table that rows of others refer to, so those step aside meanwhile. Answers how they come back. */
async function putAside(db: Kysely<never>, table: string): Promise<() => Promise<void>> {
  const names = await referringTo(db, table)
  // Rows that refer go before those they refer to, and come back after them.
  for (const name of names.toReversed()) {
    await sql`create temp table ${sql.table(`${name}_aside`)} as select * from ${sql.table(name)}`.execute(db)
    await sql`delete from ${sql.table(name)}`.execute(db)
  }
  return async () => {
    for (const name of names) {
      await sql`insert into ${sql.table(name)} select * from ${sql.table(`${name}_aside`)}`.execute(db)
      await sql`drop table ${sql.table(`${name}_aside`)}`.execute(db)
    }
  }
}

/** The tables whose rows refer to this one, and those whose rows refer to them, each after all it refers to. */
async function referringTo(db: Kysely<never>, table: string): Promise<string[]> {
  const { rows: others } = await sql<{ name: string }>`
    select distinct child.name from sqlite_master as child, pragma_foreign_key_list(child.name) as key
    where child.type = 'table' and key."table" = ${table}`.execute(db)
  const names = others.map(({ name }) => name).filter((name) => name !== table && name !== `${table}_renewed`)
  const further = []
  for (const name of names) further.push(...(await referringTo(db, name)))
  // One that is named again further down stands there.
  return [...names, ...further].filter((name, at, all) => all.lastIndexOf(name) === at)
}

/** A table without row numbers (sqlite.org/withoutrowid.html); its indexes are made anew. */
export async function keepRowsInKey(db: Kysely<never>, table: string): Promise<void> {
  const { rows } = await sql<{ type: string; sql: string }>`
    select type, sql from sqlite_master where tbl_name = ${table} and sql is not null`.execute(db)
  const created = rows.find((row) => row.type === 'table')?.sql ?? ''
  await sql.raw(`${created.replace(`"${table}"`, `"${table}_in_key"`)} without rowid`).execute(db)
  await sql`insert into ${sql.table(`${table}_in_key`)} select * from ${sql.table(table)}`.execute(db)
  await sql`drop table ${sql.table(table)}`.execute(db)
  await sql`alter table ${sql.table(`${table}_in_key`)} rename to ${sql.table(table)}`.execute(db)
  for (const index of rows.filter((row) => row.type === 'index')) await sql.raw(index.sql).execute(db)
}

/** SQLite compares text by its bytes unless told otherwise. */
export function textType(): RawBuilder<string> {
  return sql`text`
}
