import { HandleEmptyInListsPlugin, Kysely, PostgresDialect, replaceWithNoncontingentExpression } from 'kysely'
import pg from 'pg'
import type { Database } from '../database.ts'
import type { Engine, EngineOptions } from '../engine.ts'
import { withEveryChange } from '../memory/changes.ts'
import type { News } from '../memory/freshness.ts'
import { withConnection } from './connection.ts'
import { countOn, readSnapshot, withoutReferences } from './snapshot.ts'

const connectionsForReading = 8
const serializationFailure = '40001'
const deadlock = '40P01'
/** Two processes were about to write the same; at the second try the one sees what the other has written. */
const alreadyThere = '23505'
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
  // A change waits for nothing but the database: one that is silent for so long waits for something else.
  const neverIdle = '-c idle_in_transaction_session_timeout=5s'
  const writePool = new pg.Pool({ ...common, max: 2, options: neverIdle })
  // A line of its own: a question about news never waits behind a page that is being read.
  const newsPool = new pg.Pool({ ...common, max: 1, options: '-c default_transaction_read_only=on' })
  for (const pool of [readPool, writePool, newsPool]) {
    // A server that restarts closes every line. Idle ones are replaced at the next query, and a query under way fails by
    // itself; but without somebody listening, the event would end the process.
    pool.on('error', () => undefined)
    pool.on('connect', (client) => client.on('error', () => undefined))
  }
  // SQLite takes `in ()` for what it says, nothing; here it would be a mistake in the grammar.
  const emptyLists = new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })
  const all = [...plugins, emptyLists]
  const read = new Kysely<Database>({ dialect: new PostgresDialect({ pool: readPool }), plugins: all })
  const write = new Kysely<Database>({ dialect: new PostgresDialect({ pool: writePool }), plugins: all })
  return {
    name: 'postgres',
    version: () => versionOf(readPool),
    read,
    write,
    beginStatement: 'begin',
    lockSuffix: ' for update',
    skipLockedSuffix: ' for update skip locked',
    answersWithinTurn: false,
    isPassing: (error) => [serializationFailure, deadlock, alreadyThere].includes(codeOf(error)),
    newsOfOthers: newsOfOthers(newsPool),
    snapshot: (work) => readSnapshot(readPool, work),
    withoutReferences,
    countOn,
    alone: (work) => alone(writePool, work),
    close: async () => {
      await newsPool.end()
      await read.destroy()
      await write.destroy()
    },
  }
}

/** Every change moves the journal's head; the lines since then tell the tables. The first question tells everything. */
function newsOfOthers(pool: pg.Pool): () => Promise<News> {
  let known: number | undefined
  return async () => {
    const head = await pool.query<{ line: number }>({
      name: 'head',
      text: 'select line from journal_head where id = 1',
    })
    const line = head.rows[0]?.line
    if (line === known) return undefined
    const before = known
    if (before === undefined) {
      known = line
      return 'everything'
    }
    const lines = await pool.query<{ table_name: string }>({
      name: 'changed',
      text: 'select distinct table_name from journal where id > $1 and id <= $2',
      values: [before, line],
    })
    known = line
    return [...lines.rows.map((row) => row.table_name), ...withEveryChange]
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

async function versionOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ server_version: string }>('show server_version')
  return rows[0]?.server_version ?? ''
}

async function alone<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  return withConnection(pool, async (connection) => {
    await connection.query('select pg_advisory_lock($1)', [lockNumber])
    const value = await work()
    await connection.query('select pg_advisory_unlock($1)', [lockNumber])
    return value
  })
}
