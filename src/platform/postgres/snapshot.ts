import { CompiledQuery, type Kysely, sql } from 'kysely'
import pg from 'pg'
import { type PlainRow, rowsInPiece, type Snapshot } from '../copy/rows.ts'
import type { Database } from '../database.ts'
import { withConnection } from './connection.ts'

/** One transaction that sees one moment, read through cursors. */
export function readSnapshot<T>(pool: pg.Pool, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return withConnection(pool, async (connection) => {
    await connection.query('begin isolation level repeatable read read only')
    const ask: Ask = async <Row extends object>(text: string, values?: unknown[]) =>
      (await connection.query<Row>(text, values)).rows
    const result = await work(snapshotOn(ask))
    await connection.query('commit')
    return result
  })
}

/** What the open transaction of `db` sees. */
export function within(db: Kysely<Database>): Snapshot {
  return snapshotOn(
    async <Row extends object>(text: string, values?: unknown[]) =>
      (await db.executeQuery<Row>(CompiledQuery.raw(text, values))).rows,
  )
}

/** Asks on one line, in the transaction that is open on it. */
type Ask = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>

function snapshotOn(ask: Ask): Snapshot {
  return { tables: () => tablesOf(ask), count: (table) => countOf(ask, table), rows: (table) => rowsOf(ask, table) }
}

async function tablesOf(ask: Ask): Promise<string[]> {
  const tables = await ask<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'",
  )
  // By their bytes, as SQLite has them.
  return tables.map((row) => row.name).sort()
}

async function countOf(ask: Ask, table: string): Promise<number> {
  const [counted] = await ask<{ rows: string }>(`select count(*) as rows from ${pg.escapeIdentifier(table)}`)
  return Number(counted?.rows)
}

async function* rowsOf(ask: Ask, table: string): AsyncGenerator<PlainRow[]> {
  const order = (await keyOf(ask, table)).map((column) => pg.escapeIdentifier(column)).join(', ')
  const query = `select * from ${pg.escapeIdentifier(table)}${order && ` order by ${order}`}`
  await ask(`declare copied no scroll cursor for ${query}`)
  const next = () => ask<PlainRow>(`fetch ${rowsInPiece} from copied`)
  for (let rows = await next(); rows.length > 0; rows = await next()) yield rows
  await ask('close copied')
}

async function keyOf(ask: Ask, table: string): Promise<string[]> {
  const columns = await ask<{ name: string }>(
    `select attribute.attname as name from pg_index, unnest(indkey) with ordinality as part(number, place), pg_attribute as attribute
     where indisprimary and indrelid = $1::regclass and attribute.attrelid = indrelid and attribute.attnum = part.number
     order by part.place`,
    [pg.escapeIdentifier(table)],
  )
  return columns.map((row) => row.name)
}

/** References are taken off and put back, which checks every row; all in the open transaction. */
export async function withoutReferences(db: Kysely<Database>, work: () => Promise<void>): Promise<void> {
  // The rows may come from a slow place.
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(db)
  const { rows } = await sql<{ table_name: string; name: string; definition: string }>`
    select conrelid::regclass::text as table_name, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by conname`.execute(
    db,
  )
  for (const { table_name, name } of rows)
    await sql`alter table ${sql.raw(table_name)} drop constraint ${sql.ref(name)}`.execute(db)
  await work()
  for (const { table_name, name, definition } of rows)
    await sql`alter table ${sql.raw(table_name)} add constraint ${sql.ref(name)} ${sql.raw(definition)}`.execute(db)
}

/** Rows that brought their numbers have not moved the counters that give new ones. A counter is never set back. */
export async function countOn(db: Kysely<Database>, tables: string[]): Promise<void> {
  const { rows } = await sql<{ table_name: string }>`
    select table_name from information_schema.columns
    where table_schema = current_schema() and column_name = 'id' and is_identity = 'YES'`.execute(db)
  for (const { table_name } of rows.filter((row) => tables.includes(row.table_name))) {
    const counter = sql`pg_get_serial_sequence(${table_name}, 'id')`
    await sql`select setval(${counter}, greatest(coalesce(max(id), 0) + 1, nextval(${counter})), false)
      from ${sql.table(table_name)}`.execute(db)
  }
}
