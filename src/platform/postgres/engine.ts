import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { createGzip } from 'node:zlib'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from '../database.ts'
import type { Engine, EngineOptions } from '../engine.ts'

const connectionsForReading = 8
const serializationFailure = '40001'
const deadlock = '40P01'
const bigint = 20
/** Any number, as long as every process of the house uses the same. */
const lockNumber = 73_651_209

/** Opens the house's database on a PostgreSQL server. */
export function openEngine({ url, plugins = [] }: EngineOptions): Engine {
  const common = { connectionString: url, types: countsAsNumbers() }
  const readPool = new pg.Pool({
    ...common,
    max: connectionsForReading,
    options: '-c default_transaction_read_only=on',
  })
  const writePool = new pg.Pool({ ...common, max: 2 })
  for (const pool of [readPool, writePool]) {
    // An idle connection that the server closes is replaced at the next query; a query in flight fails by itself.
    pool.on('error', () => undefined)
  }
  const read = new Kysely<Database>({ dialect: new PostgresDialect({ pool: readPool }), plugins })
  const write = new Kysely<Database>({ dialect: new PostgresDialect({ pool: writePool }), plugins })
  return {
    name: 'postgres',
    read,
    write,
    beginStatement: 'begin',
    lockSuffix: ' for update',
    answersWithinTurn: false,
    isPassing: (error) => [serializationFailure, deadlock].includes(codeOf(error)),
    alone: (work) => alone(writePool, work),
    copyTo: (folder, name) => copyTables(readPool, join(folder, `${name}.jsonl.gz`)),
    close: async () => {
      await read.destroy()
      await write.destroy()
    },
  }
}

/** PostgreSQL counts in 64 bits and `pg` gives those as text; our numbers stay far below 2^53. */
function countsAsNumbers(): pg.CustomTypesConfig {
  return {
    getTypeParser: (type, format) => (type === bigint ? Number : pg.types.getTypeParser(type, format)),
  }
}

function codeOf(error: unknown): string {
  return String(Object(error).code ?? '')
}

async function alone<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const connection = await pool.connect()
  try {
    await connection.query('select pg_advisory_lock($1)', [lockNumber])
    return await work()
  } finally {
    await connection.query('select pg_advisory_unlock($1)', [lockNumber])
    connection.release()
  }
}

/** One line a row, `["table", {row}]`, from one snapshot of the whole database. */
async function copyTables(pool: pg.Pool, path: string): Promise<string> {
  const connection = await pool.connect()
  const out = createGzip()
  const file = out.pipe(createWriteStream(path, { mode: 0o600 }))
  try {
    await connection.query('begin isolation level repeatable read read only')
    const tables = await connection.query<{ name: string }>(
      'select table_name as name from information_schema.tables where table_schema = current_schema() order by 1',
    )
    for (const { name } of tables.rows) await copyTable(connection, name, (line) => out.write(line))
    await connection.query('commit')
  } finally {
    connection.release()
  }
  out.end()
  await once(file, 'close')
  return path
}

async function copyTable(connection: pg.PoolClient, table: string, write: (line: string) => void): Promise<void> {
  const quoted = `"${table.replaceAll('"', '""')}"`
  await connection.query(`declare copied no scroll cursor for select * from ${quoted}`)
  for (;;) {
    const { rows } = await connection.query('fetch 1000 from copied')
    if (rows.length === 0) break
    for (const row of rows) write(`${JSON.stringify([table, row])}\n`)
  }
  await connection.query('close copied')
}
