import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import { type PlainRow, rowsInPiece, type Snapshot } from '../copy/rows.ts'
import type { Database } from '../database.ts'
import { withConnection } from './connection.ts'

/** One transaction that sees one moment, read through cursors. */
export function readSnapshot<T>(pool: pg.Pool, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return withConnection(pool, async (connection) => {
    await connection.query('begin isolation level repeatable read read only')
    const result = await work({
      tables: () => tablesOf(connection),
      count: (table) => countOf(connection, table),
      rows: (table) => rowsOf(connection, table),
    })
    await connection.query('commit')
    return result
  })
}

async function tablesOf(connection: pg.PoolClient): Promise<string[]> {
  const tables = await connection.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'",
  )
  // By their bytes, as SQLite has them.
  return tables.rows.map((row) => row.name).sort()
}

async function countOf(connection: pg.PoolClient, table: string): Promise<number> {
  const counted = await connection.query<{ rows: string }>(`select count(*) as rows from ${pg.escapeIdentifier(table)}`)
  return Number(counted.rows[0]?.rows)
}

async function* rowsOf(connection: pg.PoolClient, table: string): AsyncGenerator<PlainRow[]> {
  const order = (await keyOf(connection, table)).map((column) => pg.escapeIdentifier(column)).join(', ')
  const query = `select * from ${pg.escapeIdentifier(table)}${order && ` order by ${order}`}`
  await connection.query(`declare copied no scroll cursor for ${query}`)
  const next = async () => (await connection.query<PlainRow>(`fetch ${rowsInPiece} from copied`)).rows
  for (let rows = await next(); rows.length > 0; rows = await next()) yield rows
  await connection.query('close copied')
}

async function keyOf(connection: pg.PoolClient, table: string): Promise<string[]> {
  const columns = await connection.query<{ name: string }>(
    `select attribute.attname as name from pg_index, unnest(indkey) with ordinality as part(number, place), pg_attribute as attribute
     where indisprimary and indrelid = $1::regclass and attribute.attrelid = indrelid and attribute.attnum = part.number
     order by part.place`,
    [pg.escapeIdentifier(table)],
  )
  return columns.rows.map((row) => row.name)
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
