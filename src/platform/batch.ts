import { type Kysely, sql } from 'kysely'
import { beginChange } from './change.ts'
import type { Clock } from './clock.ts'
import type { By, Database, Tx } from './database.ts'
import type { Engine } from './engine.ts'
import { appendLines, type PendingLine } from './journal/chain.ts'
import { withEveryChange } from './memory/changes.ts'
import type { PersonalTable } from './personal/declared.ts'
import type { RecordKind } from './records.ts'
import { renewEntries, type Touched } from './search/entries.ts'

/** A change that waits for its commit. */
export interface Waiting {
  by: By
  why: string
  work: (tx: Tx) => Promise<unknown>
  keep: (value: unknown) => void
  refuse: (error: unknown) => void
  tries: number
  /** When it was asked for, in milliseconds of the steady clock. */
  since: number
}

/** A change whose rows are written and whose commit is still to come. */
interface Written {
  waiting: Waiting
  value: unknown
  lines: PendingLine[]
  touched: Touched[]
  asksForWork: boolean
}

interface Failed {
  waiting: Waiting
  error: unknown
  /** It may succeed when it is simply tried again. */
  isPassing: boolean
}

/** What became of changes that went into one commit together. */
export interface BatchResult {
  kept: Array<{ waiting: Waiting; value: unknown; asksForWork: boolean }>
  failed: Failed[]
  /** Changes that were written and lost with the transaction, through no fault of theirs. */
  lost: Waiting[]
}

export interface BatchOptions {
  engine: Engine
  clock: Clock
  records: RecordKind[]
  personal: PersonalTable[]
  /** Told what was committed, by the names of tables, before anybody learns that it was. */
  onCommitted: (tables: Set<string>) => void
  /** The last look before the commit: whatever it throws, nothing is kept. */
  refuseChange?: ((db: Kysely<Database>) => Promise<void>) | undefined
}

/** The engine has undone the whole transaction because of one change, as SQLite does when the disk is full. */
class TransactionLost extends Error {
  override name = 'TransactionLost'
}

/** Writes changes one after the other, each behind a savepoint of its own, and commits them together. */
export async function commitTogether(options: BatchOptions, batch: Waiting[]): Promise<BatchResult> {
  const failed: BatchResult['failed'] = []
  try {
    const written = await options.engine.write
      .connection()
      .execute((db) => inTransaction(options.engine, db, () => writeAll(options, db, batch, failed)))
    options.onCommitted(
      new Set([...written.flatMap(({ lines }) => lines.map((line) => line.table)), ...withEveryChange]),
    )
    return { kept: written, failed, lost: [] }
  } catch (error) {
    const guilty = new Set(failed.map(({ waiting }) => waiting))
    const others = batch.filter((waiting) => !guilty.has(waiting))
    // Whoever was alone in the transaction is told why, and so is everybody where another try may do; else each is tried
    // again apart, so that nobody fails for another's mistake.
    const isPassing = error instanceof NotBegun || options.engine.isPassing(error)
    const isAlone = others.length === 1 && !(error instanceof TransactionLost)
    const isUnknown = error instanceof CommitUnknown
    if (!isPassing && !isAlone && !isUnknown) return { kept: [], failed, lost: others }
    const cause = error instanceof NotBegun || isUnknown ? error.cause : error
    return {
      kept: [],
      failed: [...failed, ...others.map((waiting) => ({ waiting, error: cause, isPassing }))],
      lost: [],
    }
  }
}

/** The line was cut at the commit, and the database has not answered since: nothing of it may be done again unasked. */
class CommitUnknown extends Error {
  override name = 'CommitUnknown'
}

/** Nothing was begun: the line was dead before the first word, as after the server's restart. */
class NotBegun extends Error {
  override name = 'NotBegun'
}

async function writeAll(
  options: BatchOptions,
  db: Kysely<Database>,
  batch: Waiting[],
  failed: BatchResult['failed'],
): Promise<Written[]> {
  const written: Written[] = []
  for (const waiting of batch) {
    try {
      written.push(await writeOne(options, db, waiting))
    } catch (error) {
      const isLost = error instanceof TransactionLost
      const cause = isLost ? error.cause : error
      failed.push({ waiting, error: cause, isPassing: options.engine.isPassing(cause) })
      if (isLost) throw error
    }
  }
  // Once for all: what is looked up and written for one record costs hardly more for thirty.
  await renewEntries(
    { ...options, db },
    written.flatMap((one) => one.touched),
  )
  const lines = written.flatMap((one) => one.lines)
  if (lines.length > 0) await appendLines(db, options.engine, lines)
  await options.refuseChange?.(db)
  return written
}

async function writeOne(options: BatchOptions, db: Kysely<Database>, waiting: Waiting): Promise<Written> {
  const { by, why, work } = waiting
  const { clock, personal } = options
  const change = beginChange({ db, by, why, now: clock.now(), personal, countOn: options.engine.countOn })
  await sql`savepoint one_change`.execute(db)
  try {
    const value = await withinTurn(options.engine, work(change.tx))
    await change.finish()
    await sql`release savepoint one_change`.execute(db)
    return { waiting, value, lines: change.lines, touched: change.touched, asksForWork: change.asksForWork() }
  } catch (error) {
    // First of all: what is still running in this change must not write behind the savepoint.
    change.end()
    await backToSavepoint(db, error)
    throw error
  }
}

async function backToSavepoint(db: Kysely<Database>, because: unknown): Promise<void> {
  try {
    await sql`rollback to savepoint one_change`.execute(db)
  } catch {
    // There is no savepoint any more, so there is no transaction either: nothing may be written on in it.
    throw new TransactionLost('the transaction was lost with a change', { cause: because })
  }
}

async function inTransaction<T>(engine: Engine, db: Kysely<Database>, work: () => Promise<T>): Promise<T> {
  await begin(engine, db)
  try {
    const value = await work()
    await commit(engine, db)
    return value
  } catch (error) {
    // Where the engine has already undone everything, or the line is cut, this fails too; the first error tells more.
    await sql`rollback`.execute(db).catch(() => undefined)
    throw error
  }
}

/** Whoever is told that a change has failed does it again: where the line was cut, the database is asked what became of it. */
async function commit({ commits }: Engine, db: Kysely<Database>): Promise<void> {
  const mark = await commits?.markOf(db)
  try {
    await sql`commit`.execute(db)
  } catch (error) {
    if (!commits || mark === undefined) throw error
    const isKept = await commits.cameThrough(mark).catch(() => {
      throw new CommitUnknown('nobody knows whether the transaction was kept', { cause: error })
    })
    if (!isKept) throw error
  }
}

async function begin(engine: Engine, db: Kysely<Database>): Promise<void> {
  try {
    await sql.raw(engine.beginStatement).execute(db)
  } catch (error) {
    // It may have begun, and then waited in vain for its turn: the line must not go on being within it.
    await sql`rollback`.execute(db).catch(() => undefined)
    throw new NotBegun('the transaction did not begin', { cause: error })
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
