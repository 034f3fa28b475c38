import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { type BatchOptions, commitTogether, type Waiting } from './batch.ts'
import type { Clock } from './clock.ts'
import type { By, Tx } from './database.ts'
import type { Engine } from './engine.ts'
import { whileReading } from './memory/drawing.ts'
import type { PersonalTable } from './personal/declared.ts'
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

/** Milliseconds before each further try: deadlocks pass at once, and another process keeps the file for a while. */
const pauses = [0, 20, 50, 100, 200, 400, 800, 1600]

/** In milliseconds: whoever waits for so long is told so instead of being tried again. A stop waits for twenty seconds. */
const longestWait = 12_000

/** What the door has to know and to tell: which tables hold data about people, what was written, and that work is asked for. */
export interface AroundDoor {
  personal?: PersonalTable[]
  onCommitted?: BatchOptions['onCommitted']
  refuseChange?: BatchOptions['refuseChange']
  wake?: () => void
}

/** Opens the door for change. Changes that wait at the same time share one commit. */
export function openDoor(engine: Engine, clock: Clock, records: RecordKind[], around: AroundDoor = {}): Door {
  const { personal = [], onCommitted = () => undefined, wake = () => undefined, refuseChange } = around
  const options: BatchOptions = { engine, clock, records, personal, onCommitted, refuseChange }
  const inside = new AsyncLocalStorage<true>()
  const queue: Waiting[] = []
  let pumping: Promise<void> | undefined

  const pump = async () => {
    while (queue.length > 0) {
      // One turn of the event loop: requests that have arrived together come in one by one, and share a commit only if
      // the first of them waits for the others. Readers are answered meanwhile.
      await setImmediate()
      await answer(options, queue.splice(0, changesInOneCommit), queue, wake)
    }
    pumping = undefined
  }
  const change = <T>(by: By, why: string, work: (tx: Tx) => Promise<T>) =>
    new Promise<T>((keep, refuse) => {
      if (inside.getStore()) throw new Error('a change was begun inside of another: hand its Tx on instead')
      const within = (tx: Tx) => inside.run(true, () => work(tx))
      // `keep` is called with what `work` answered, so the value is a T.
      queue.push({ by, why, work: within, keep: keep as Waiting['keep'], refuse, tries: 0, since: clock.steadily() })
      // Changes of many go through together, so none of them reads for the page of whoever came first.
      pumping ??= whileReading(undefined, pump)
    })
  const idle = async () => {
    while (pumping) await pumping
  }
  return { change, idle }
}

/** Commits a batch and answers everybody in it; those who may succeed at another try go back into the queue. */
async function answer(options: BatchOptions, batch: Waiting[], queue: Waiting[], wake: () => void): Promise<void> {
  const { kept, failed, lost } = await commitTogether(options, batch)
  const again: Waiting[] = []
  for (const { waiting, value } of kept) waiting.keep(value)
  if (kept.some((one) => one.asksForWork)) wake()
  for (const { waiting, error, isPassing } of failed) {
    waiting.tries += 1
    const isOver = waiting.tries > pauses.length || options.clock.steadily() - waiting.since > longestWait
    if (isPassing && !isOver) again.push(waiting)
    else waiting.refuse(error)
  }
  if (again.length > 0) {
    await setTimeout(pauses[Math.max(...again.map(({ tries }) => tries)) - 1])
    queue.push(...again)
  }
  for (const waiting of lost) await answer(options, [waiting], queue, wake)
}
