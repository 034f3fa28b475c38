import type { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { addressForThread } from './file.ts'

/** Sixteen megabytes. */
const pagesToCopy = 4000

/** So few are copied in about the time of a commit, some three milliseconds. */
const fewPages = 1000

/** For as long it is kept ready, in milliseconds: a thread takes some megabytes, and most days of a house need none. */
const kept = 60_000

export interface Checkpoints {
  /** To be told after each commit. */
  committed(): void
  /** Ends the thread, and its connection with it. */
  close(): Promise<void>
}

/** What a checkpoint says of the log: its pages, and how many of them are in the file. */
interface Log {
  log: number
  checkpointed: number
}

/**
 * Copies SQLite's log into the file (sqlite.org/wal.html#ckpt) in a thread of its own; else everybody who writes would wait
 * for it. Only the rest, what was written meanwhile, is copied on the connection that writes, where nothing can come after
 * it: then SQLite begins the log anew. The thread begins when it is needed, and ends when it was not for a while.
 */
export function checkpointsBeside(path: string, writer: DatabaseSync): Checkpoints {
  // Copies nothing and takes no lock.
  const look = writer.prepare('pragma wal_checkpoint(noop)')
  const copyRest = writer.prepare('pragma wal_checkpoint(passive)')
  let thread: Worker | undefined
  let state: 'idle' | 'copying' | 'copied' = 'idle'
  const begin = () => {
    const workerData = { address: addressForThread(path), kept, fewPages }
    const worker = new Worker(`(${copyWhenAsked})(require)`, { eval: true, workerData })
    worker.unref()
    worker.on('message', () => {
      state = 'copied'
    })
    // A full disk, say: those who write meet it as well, and they are told. The log stays, to be copied later.
    worker.on('error', () => undefined)
    worker.on('exit', () => {
      thread = undefined
      state = 'idle'
    })
    return worker
  }
  return {
    committed: () => {
      if (state === 'copying') return
      const { log, checkpointed } = look.get() as unknown as Log
      const left = log - checkpointed
      if (state === 'copied' && left <= fewPages) copyRest.get()
      state = 'idle'
      if (left < pagesToCopy) return
      thread ??= begin()
      state = 'copying'
      thread.postMessage('copy')
    },
    close: async () => {
      await thread?.terminate()
    },
  }
}

/** What the thread does. Its text alone goes there, so it may name nothing but what it is given. */
function copyWhenAsked(load: NodeJS.Require): void {
  const { DatabaseSync: Database } = load('node:sqlite') as typeof import('node:sqlite')
  const { parentPort, workerData } = load('node:worker_threads') as typeof import('node:worker_threads')
  const database = new Database(new URL(workerData.address))
  database.exec('pragma synchronous = full; pragma busy_timeout = 0')
  const copy = database.prepare('pragma wal_checkpoint(passive)')
  const end = setTimeout(() => parentPort?.close(), workerData.kept)
  parentPort?.on('message', () => {
    // What is written during a long pass takes another, shorter one, so that little is left for the other thread.
    for (let pass = 0, copied = 0, before = 0; pass < 5; pass += 1) {
      before = copied
      copied = (copy.get() as unknown as Log).checkpointed
      if (copied - before <= workerData.fewPages) break
    }
    end.refresh()
    parentPort.postMessage('copied')
  })
}
