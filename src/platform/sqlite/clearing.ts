import { Worker } from 'node:worker_threads'
import type { CompiledQuery } from 'kysely'
import { addressForThread } from './file.ts'

/** So long it waits for whoever is writing, in milliseconds: an import, say. */
const wait = 60_000
/** Nobody writes while it waits for readers: it waits for them less long than a change waits for it. */
const waitForReaders = 2000

/** A question of which it counts whether it has an answer. */
type Question = Pick<CompiledQuery, 'sql' | 'parameters'>

/**
 * Clears what was overwritten off the disk, in a thread of its own: nobody here is to wait for it. SQLite's log is copied into the
 * file and emptied. Where the question has an answer the file is written anew before (sqlite.org/lang_vacuum.html), because what is
 * erased is overwritten where it stood last, and not where it stood before its page was arranged anew. Nobody writes meanwhile, and
 * it takes free room for twice the file. A reader in the way of the log is no failure: the next night takes the rest.
 */
export async function clearFile(path: string, { sql, parameters }: Question): Promise<void> {
  const workerData = { address: addressForThread(path), sql, parameters, wait, waitForReaders }
  const worker = new Worker(`(${clear})(require)`, { eval: true, workerData })
  await new Promise<void>((resolve, reject) => {
    worker.on('error', reject)
    worker.on('exit', () => resolve())
  })
}

/** What the thread does. Its text alone goes there, so it may name nothing but what it is given. */
function clear(load: NodeJS.Require): void {
  const { DatabaseSync: Database } = load('node:sqlite') as typeof import('node:sqlite')
  const { workerData } = load('node:worker_threads') as typeof import('node:worker_threads')
  const database = new Database(new URL(workerData.address))
  try {
    database.exec(`pragma synchronous = full; pragma busy_timeout = ${workerData.wait}`)
    if (database.prepare(workerData.sql).get(...workerData.parameters)) database.exec('vacuum')
    database.exec(`pragma busy_timeout = ${workerData.waitForReaders}`)
    database.prepare('pragma wal_checkpoint(truncate)').get()
  } finally {
    database.close()
  }
}
