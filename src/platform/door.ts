import { type Kysely, sql } from 'kysely'
import { beginChange } from './change.ts'
import type { Clock } from './clock.ts'
import type { By, Database, Tx } from './database.ts'
import type { Engine } from './engine.ts'
import { appendLines, type PendingLine } from './journal/chain.ts'
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

interface Waiting {
  by: By
  why: string
  work: (tx: Tx) => Promise<unknown>
  keep: (value: unknown) => void
  refuse: (error: unknown) => void
  tries: number
}

/** A change whose rows are written and whose commit is still to come. */
interface Kept {
  waiting: Waiting
  value: unknown
  lines: PendingLine[]
}

const changesInOneCommit = 32
const mostTries = 4

/** Opens the door for change. Changes that wait at the same time share one commit, each behind a savepoint of its own. */
export function openDoor(engine: Engine, clock: Clock, records: RecordKind[]): Door {
  const queue: Waiting[] = []
  let pumping: Promise<void> | undefined

  const pump = async () => {
    // One turn of patience lets requests that arrived together share a commit.
    await Promise.resolve()
    while (queue.length > 0) await commitTogether(queue.splice(0, changesInOneCommit))
    pumping = undefined
  }
  const enter = (waiting: Waiting) => {
    queue.push(waiting)
    pumping ??= pump()
  }

  const commitTogether = async (batch: Waiting[]) => {
    try {
      const kept = await engine.write.connection().execute((db) => inTransaction(engine, db, () => runAll(db, batch)))
      for (const { waiting, value } of kept) waiting.keep(value)
    } catch (error) {
      for (const waiting of batch) again(waiting, error)
    }
  }
  const again = (waiting: Waiting, error: unknown) => {
    waiting.tries += 1
    if (engine.isPassing(error) && waiting.tries < mostTries) enter(waiting)
    else waiting.refuse(error)
  }

  /** Runs each change behind its savepoint; those that fail are undone alone. */
  const runAll = async (db: Kysely<Database>, batch: Waiting[]): Promise<Kept[]> => {
    const kept: Kept[] = []
    for (const waiting of [...batch]) {
      try {
        kept.push(await runOne(db, waiting))
      } catch (error) {
        batch.splice(batch.indexOf(waiting), 1)
        again(waiting, error)
      }
    }
    const lines = kept.flatMap((one) => one.lines)
    if (lines.length > 0) await appendLines(db, engine, lines)
    return kept
  }

  const runOne = async (db: Kysely<Database>, waiting: Waiting): Promise<Kept> => {
    const { by, why, work } = waiting
    const change = beginChange({ db, by, why, now: clock.now(), records })
    await sql`savepoint one_change`.execute(db)
    try {
      const value = await withinTurn(engine, work(change.tx))
      await change.finish()
      await sql`release savepoint one_change`.execute(db)
      return { waiting, value, lines: change.lines }
    } catch (error) {
      await sql`rollback to savepoint one_change`.execute(db)
      throw error
    } finally {
      change.end()
    }
  }

  return {
    change: <T>(by: By, why: string, work: (tx: Tx) => Promise<T>) =>
      // `keep` is called with what `work` answered, so the value is a T.
      new Promise<T>((keep, refuse) => enter({ by, why, work, keep: keep as Waiting['keep'], refuse, tries: 0 })),
    idle: async () => {
      while (pumping) await pumping
    },
  }
}

async function inTransaction<T>(engine: Engine, db: Kysely<Database>, work: () => Promise<T>): Promise<T> {
  await sql.raw(engine.beginStatement).execute(db)
  try {
    const value = await work()
    await sql`commit`.execute(db)
    return value
  } catch (error) {
    await sql`rollback`.execute(db)
    throw error
  }
}

/**
 * SQLite answers within the turn of the event loop, so work that is still unfinished at the next turn waits for
 * something else: the network, a file, a timer. Every other change would wait with it.
 */
async function withinTurn<T>(engine: Engine, work: Promise<T>): Promise<T> {
  if (!engine.answersWithinTurn) return work
  let timer: NodeJS.Immediate | undefined
  const turnIsOver = new Promise<never>((_, refuse) => {
    timer = setImmediate(() => refuse(new Error('a change awaited something other than the database')))
  })
  return Promise.race([work, turnIsOver]).finally(() => clearImmediate(timer))
}
