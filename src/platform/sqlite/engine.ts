import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import type { Engine, EngineOptions } from '../engine.ts'
import type { Trouble } from '../limits/words.ts'
import type { News } from '../memory/freshness.ts'
import { openReader, openWriter, sqliteDialect } from './dialect.ts'

/** SQLITE_BUSY: another process holds the file, for as long as its own change takes. */
const busy = 5

/** SQLite's own numbers; it says 10, input or output, where a file may not grow. */
const troubles: Record<number, Trouble> = { 5: 'busy', 6: 'busy', 8: 'read-only', 10: 'full', 13: 'full' }

const pauseBetweenTries = 50
/** Two minutes: an update of a large house. */
const mostTriesForLock = 2400

/** Opens the house's database in one file of the data folder. */
export function openEngine({ folder, plugins = [] }: EngineOptions): Engine {
  const path = join(folder, 'temi.sqlite')
  const writer = openWriter(path)
  const read = new Kysely<Database>({ dialect: sqliteDialect(openReader(path)), plugins })
  const write = new Kysely<Database>({ dialect: sqliteDialect(writer), plugins })
  return {
    name: 'sqlite',
    read,
    write,
    beginStatement: 'begin immediate',
    lockSuffix: '',
    answersWithinTurn: true,
    isPassing: (error) => Object(error).errcode === busy,
    newsOfOthers: newsOfOthers(writer),
    troubleOf: (error) => troubles[Number(Object(error).errcode) % 256],
    alone: (work) => alone(join(folder, 'lock.sqlite'), work),
    copyTo: async (target, name) => {
      const file = join(target, `${name}.sqlite`)
      await backup(writer, file)
      return file
    },
    close: async () => {
      await read.destroy()
      await write.destroy()
    },
  }
}

/**
 * Asked on the connection that writes here, the version counts the commits of all others and none of our own
 * (sqlite.org/pragma.html#pragma_data_version). It does not tell what they changed.
 */
function newsOfOthers(writer: DatabaseSync): () => News {
  const statement = writer.prepare('pragma data_version')
  let known = statement.get()?.data_version
  return () => {
    const version = statement.get()?.data_version
    if (version === known) return undefined
    known = version
    return 'everything'
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
