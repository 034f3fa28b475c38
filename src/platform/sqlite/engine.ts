import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Engine, EngineOptions } from '../engine.ts'
import { erasedSince } from '../journal/erased.ts'
import type { Trouble } from '../limits/words.ts'
import type { News } from '../memory/freshness.ts'
import { checkpointsBeside } from './checkpoints.ts'
import { clearFile } from './clearing.ts'
import { constraintsOf, partsOf } from './constraints.ts'
import { openAsItIs, openReader, openWriter, passing, sqliteDialect } from './dialect.ts'
import { databaseIn } from './file.ts'
import { readSnapshot, snapshotOn } from './snapshot.ts'

/** SQLITE_BUSY: another process holds the file, for as long as its own change takes. */
const busy = 5

/** SQLITE_CONSTRAINT and SQLITE_MISMATCH: a row is not what its table takes. */
const [constraint, mismatch] = [19, 20]

/** SQLite's own numbers; it says 10, input or output, where a file may not grow. */
const troubles: Record<number, Trouble> = { 5: 'busy', 6: 'busy', 8: 'read-only', 10: 'full', 13: 'full' }

const pauseBetweenTries = 50
/** Two minutes: an update of a large house. */
const mostTriesForLock = 2400

/** Opens the house's database in one file of the data folder. */
export function openEngine({ folder, plugins = [], asItIs = false }: EngineOptions): Engine {
  const path = databaseIn(folder)
  const writer = asItIs ? openAsItIs(path) : openWriter(path)
  const read = new Kysely<Database>({ dialect: sqliteDialect(openReader(path)), plugins })
  const checkpoints = checkpointsBeside(path, writer)
  const write = new Kysely<Database>({ dialect: sqliteDialect(writer, checkpoints.committed), plugins })
  return {
    name: 'sqlite',
    version: () => versionOf(read),
    read,
    write,
    beginStatement: 'begin immediate',
    beginLong: async (db) => void (await sql`begin immediate`.execute(db)),
    beginReadStatement: 'begin',
    lockSuffix: '',
    shareSuffix: '',
    // Whoever writes has the whole file.
    skipLockedSuffix: '',
    answersWithinTurn: true,
    isPassing: (error) => Object(error).errcode === busy,
    isUnfit: (error) => [constraint, mismatch].includes(Number(Object(error).errcode) % 256),
    newsOfOthers: newsOfOthers(writer),
    troubleOf: (error) => troubles[Number(Object(error).errcode) % 256],
    snapshot: (work) => readSnapshot(path, work),
    // There is one connection that writes.
    within: () => snapshotOn(writer),
    withoutReferences: async (db, work) => {
      await sql`pragma defer_foreign_keys = on`.execute(db)
      await work()
    },
    // SQLite counts on by itself behind the highest number it has seen.
    countOn: async () => undefined,
    constraints: () => constraintsOf(read),
    settle: async () => {
      await checkpoints.close()
      return settle(writer)
    },
    partsOf,
    clearOverwritten: async (since) => {
      // A copy that is under way would be in its way.
      await checkpoints.close()
      await clearFile(path, erasedSince(read, since).compile())
    },
    alone: (work) => alone(join(folder, 'lock.sqlite'), () => inFiles(writer, work)),
    close: async () => {
      await checkpoints.close()
      await read.destroy()
      await write.destroy()
    },
  }
}

/** Copies the whole log into the file, and looks at the file. SQLite closes without a word where there is no room for that. */
function settle(writer: DatabaseSync): boolean {
  const { busy, log } = Object(writer.prepare('pragma wal_checkpoint(truncate)').get())
  const { integrity_check: found } = Object(writer.prepare('pragma integrity_check(1)').get())
  return busy === 0 && log === 0 && found === 'ok'
}

async function versionOf(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(db)
  return rows[0]?.version ?? ''
}

/**
 * Asked on the connection that writes here, the version counts the commits of all others and none of our own
 * (sqlite.org/pragma.html#pragma_data_version). It does not tell what they changed.
 */
function newsOfOthers(writer: DatabaseSync): () => News {
  const statement = writer.prepare('pragma data_version')
  statement.setReturnArrays(true)
  // The driver's types do not know of rows as lists.
  const ask = () => (statement.get() as unknown as [version: number])[0]
  let known = ask()
  return () => {
    const version = ask()
    if (version === known) return undefined
    known = version
    return 'everything'
  }
}

/** Work that is done alone, such as an update, may be of any size. */
async function inFiles<T>(writer: DatabaseSync, work: () => Promise<T>): Promise<T> {
  writer.exec(passing.inFiles)
  try {
    return await work()
  } finally {
    writer.exec(passing.inMemory)
  }
}

/** The lock is a transaction on a file of its own: the system frees it when the process ends, however it ends. */
async function alone<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = new DatabaseSync(path)
  try {
    await takeLock(lock)
    return await work()
  } finally {
    lock.close()
  }
}

async function takeLock(lock: DatabaseSync): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      lock.exec('begin exclusive')
      return
    } catch (error) {
      // Somebody else is updating; SQLite's own waiting would hold up everything else in this process.
      if (Object(error).errcode !== busy || tries >= mostTriesForLock) throw error
      await setTimeout(pauseBetweenTries)
    }
  }
}
