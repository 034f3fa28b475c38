import { AsyncLocalStorage } from 'node:async_hooks'
import { type BatchOptions, commitTogether, type Waiting } from './batch.ts'
import type { Clock } from './clock.ts'
import type { By, Tx } from './database.ts'
import type { Engine } from './engine.ts'
import type { RecordKind } from './records.ts'

/** The one door for change. */
export interface Door {
  /**
   * Does `work` as one change: all of it is kept, with its journal lines, or nothing is. It is answered when the change
   * is durable. Inside, nothing may be awaited but the database.
   */
  change<T>(by: By, why: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Resolves when every change that was asked for has been answered. */
  idle(): Promise<void>
}

const changesInOneCommit = 32
const mostTries = 4

/** What is told when changes have been kept: which tables they wrote, and that one of them asks for work. */
export interface Committed {
  onCommitted?: BatchOptions['onCommitted']
  wake?: () => void
}

/** Opens the door for change. Changes that wait at the same time share one commit. */
export function openDoor(engine: Engine, clock: Clock, records: RecordKind[], committed: Committed = {}): Door {
  const { onCommitted = () => undefined, wake = () => undefined } = committed
  const options: BatchOptions = { engine, clock, records, onCommitted }
  const inside = new AsyncLocalStorage<true>()
  const queue: Waiting[] = []
  let pumping: Promise<void> | undefined

  const pump = async () => {
    // One turn of patience lets requests that arrived together share a commit.
    await Promise.resolve()
    while (queue.length > 0) await answer(options, queue.splice(0, changesInOneCommit), queue, wake)
    pumping = undefined
  }
  const change = <T>(by: By, why: string, work: (tx: Tx) => Promise<T>) =>
    new Promise<T>((keep, refuse) => {
      if (inside.getStore()) throw new Error('a change was begun inside of another: hand its Tx on instead')
      const within = (tx: Tx) => inside.run(true, () => work(tx))
      // `keep` is called with what `work` answered, so the value is a T.
      queue.push({ by, why, work: within, keep: keep as Waiting['keep'], refuse, tries: 0 })
      pumping ??= pump()
    })
  const idle = async () => {
    while (pumping) await pumping
  }
  return { change, idle }
}

/** Commits a batch and answers everybody in it; those who may succeed at another try go back into the queue. */
async function answer(options: BatchOptions, batch: Waiting[], queue: Waiting[], wake: () => void): Promise<void> {
  const { kept, failed, lost } = await commitTogether(options, batch)
  for (const { waiting, value } of kept) waiting.keep(value)
  if (kept.some((one) => one.asksForWork)) wake()
  for (const { waiting, error, isPassing } of failed) {
    waiting.tries += 1
    if (isPassing && waiting.tries < mostTries) queue.push(waiting)
    else waiting.refuse(error)
  }
  for (const waiting of lost) await answer(options, [waiting], queue, wake)
}
