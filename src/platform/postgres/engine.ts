import { Kysely, PostgresAdapter, PostgresDialect, type QueryCompiler, sql } from 'kysely'
import pg from 'pg'
import type { Database } from '../database.ts'
import type { Engine, EngineOptions } from '../engine.ts'
import type { Trouble } from '../limits/words.ts'
import { withEveryChange } from '../memory/changes.ts'
import type { News } from '../memory/freshness.ts'
import { clearOverwritten } from './clearing.ts'
import { commitsOn } from './commits.ts'
import { PostgresCompiler } from './compiler.ts'
import { constraintsOf, partsOf } from './constraints.ts'
import { locks } from './locks.ts'
import { naming } from './named.ts'
import { endSilentLines, keptAlive } from './silence.ts'
import { countOn, readSnapshot, within, withoutReferences } from './snapshot.ts'

const connectionsForReading = 8
const serializationFailure = '40001'
const deadlock = '40P01'
/** Two processes were about to write the same; at the second try the one sees what the other has written. */
const alreadyThere = '23505'
const bigint = 20

/** Opens the house's database on a PostgreSQL server. */
export function openEngine({ url, plugins = [] }: EngineOptions): Engine {
  const { patiently, isPatient } = openPatience()
  const { readPool, writePool, newsPool } = openPools(url, isPatient)
  const read = new Kysely<Database>({ dialect: new OwnDialect({ pool: naming(readPool) }), plugins })
  const write = new Kysely<Database>({ dialect: new OwnDialect({ pool: writePool }), plugins })
  return {
    name: 'postgres',
    version: () => versionOf(readPool),
    read,
    write,
    // Two statements in one message. A process does its changes one after the other anyway; so do all of them together.
    beginStatement: `begin; select pg_advisory_xact_lock(${locks.change})`,
    commits: commitsOn(readPool),
    beginLong,
    beginReadStatement: 'begin isolation level repeatable read read only',
    lockSuffix: ' for update',
    shareSuffix: ' for share',
    skipLockedSuffix: ' for update skip locked',
    answersWithinTurn: false,
    isPassing: (error) => [serializationFailure, deadlock, alreadyThere].includes(codeOf(error)),
    // The classes of wrong values and of broken constraints.
    isUnfit: (error) => /^2[23]...$/.test(codeOf(error)),
    newsOfOthers: newsOfOthers(newsPool),
    troubleOf: (error) => troubleOf(error),
    snapshot: (work) => readSnapshot(readPool, work),
    within,
    withoutReferences: (db, work) => patiently(() => withoutReferences(db, work)),
    countOn,
    constraints: () => constraintsOf(read),
    // A commit is where it stays; what is in its files, PostgreSQL answers for.
    settle: async () => true,
    partsOf,
    clearOverwritten: (since) => patiently(() => clearOverwritten(write, since)),
    alone: (work) => patiently(() => alone(writePool, work)),
    close: async () => {
      await read.destroy()
      await write.destroy()
      // A builder that nobody has asked anything ends nothing; its pool may have been used without it.
      for (const pool of [newsPool, readPool, writePool]) if (!pool.ending) await pool.end()
    },
  }
}

/**
 * A step of an update, or a copy that is read from a slow disk, reckons between two statements for as long as it needs. No change
 * comes in meanwhile, in whichever process: what a step has carried over would lack it.
 */
async function beginLong(db: Kysely<Database>): Promise<void> {
  await sql`begin`.execute(db)
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(db)
  await sql`set local lock_timeout = '1min'`.execute(db)
  await sql`select pg_advisory_xact_lock(${sql.lit(locks.change)})`.execute(db)
  await sql`set local lock_timeout = '5s'`.execute(db)
}

/** Work that may take a statement of minutes, such as an update, asks for patience with the lines that write. */
function openPatience() {
  let asking = 0
  return {
    isPatient: () => asking > 0,
    patiently: async <T>(work: () => Promise<T>): Promise<T> => {
      asking += 1
      return work().finally(() => {
        asking -= 1
      })
    },
  }
}

function openPools(url: string | undefined, isPatient: () => boolean) {
  const common = { connectionString: url, types: countsAsNumbers(), connectionTimeoutMillis: 10_000, ...keptAlive }
  const readPool = new pg.Pool({
    ...common,
    max: connectionsForReading,
    options: '-c default_transaction_read_only=on -c lock_timeout=5s',
  })
  // A change waits for nothing but the database: one that is silent for so long waits for something else.
  const neverIdle = '-c idle_in_transaction_session_timeout=5s -c lock_timeout=5s'
  const writePool = new pg.Pool({ ...common, max: 2, options: neverIdle })
  // A line of its own: a question about news never waits behind a page that is being read.
  const newsPool = new pg.Pool({
    ...common,
    max: 1,
    // Every reader waits for it, and whoever gets no answer has the page drawn anew.
    options: '-c default_transaction_read_only=on -c lock_timeout=1s',
  })
  for (const pool of [readPool, writePool, newsPool]) {
    // A server that restarts closes every line. Idle ones are replaced at the next query, and a query under way fails by
    // itself; but without somebody listening, the event would end the process.
    pool.on('error', () => undefined)
    pool.on('connect', (client) => client.on('error', () => undefined))
  }
  endSilentLines(readPool, { limit: 15_000 })
  endSilentLines(newsPool, { limit: 5_000 })
  endSilentLines(writePool, { limit: 30_000, isPatient })
  return { readPool, writePool, newsPool }
}

class OwnDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new OwnAdapter()
  }

  override createQueryCompiler(): QueryCompiler {
    return new PostgresCompiler()
  }
}

/** Whoever takes steps is alone already; the migrator's own lock would stay on a line on which a step has failed. */
class OwnAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

/**
 * Every change moves the journal's head; the lines since then tell the tables. The first question tells everything, and so does a
 * step of the schema.
 */
function newsOfOthers(pool: pg.Pool): () => Promise<News> {
  let [known, knownSteps]: [known?: number, knownSteps?: number] = []
  return async () => {
    const head = await pool.query<{ line: number; steps: number }>({
      name: 'head',
      text: 'select line, (select count(*) from kysely_migration) as steps from journal_head where id = 1',
    })
    const { line, steps } = head.rows[0] ?? {}
    if (line === known && steps === knownSteps) return undefined
    const before = known
    if (before === undefined || steps !== knownSteps) {
      ;[known, knownSteps] = [line, steps]
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

// PostgreSQL's own codes, and the system's for a line that is not there.
const troubles: Record<string, Trouble> = {
  '53100': 'full',
  '55P03': 'busy',
  '57014': 'busy',
  '53300': 'busy',
  '25006': 'read-only',
  '57P01': 'away',
  '57P02': 'away',
  '57P03': 'away',
  '25P03': 'away',
  ECONNREFUSED: 'away',
  ECONNRESET: 'away',
  EPIPE: 'away',
  ETIMEDOUT: 'away',
  ENOTFOUND: 'away',
}

function troubleOf(error: unknown): Trouble | undefined {
  // A line that broke has no code, only these words of `pg`.
  const isCut = /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(
    Object(error).message ?? '',
  )
  return isCut ? 'away' : troubles[codeOf(error)]
}

async function versionOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ server_version: string }>('show server_version')
  return rows[0]?.server_version ?? ''
}

async function alone<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const connection = await pool.connect()
  try {
    // An update of a large house takes minutes, and whoever waits for it waits as long.
    await connection.query('set lock_timeout = 0')
    await connection.query('select pg_advisory_lock($1)', [locks.alone])
    return await work()
  } finally {
    // The lock goes with the line, also where that was cut meanwhile: what was done stays done.
    connection.release(true)
  }
}
