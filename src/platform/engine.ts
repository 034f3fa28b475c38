import type { Kysely, KyselyPlugin } from 'kysely'
import type { Moment } from './clock.ts'
import type { Constraint, SchemaPart } from './copy/constraints.ts'
import type { Snapshot } from './copy/rows.ts'
import type { Database } from './database.ts'
import type { Trouble } from './limits/words.ts'
import type { News } from './memory/freshness.ts'

/** What the house asks of a database engine. `sqlite/` and `postgres/` answer, under equal names. */
export interface Engine {
  name: 'sqlite' | 'postgres'
  /** The version of the database's own program. */
  version(): Promise<string>
  /** Reads; its connection refuses to write. */
  read: Kysely<Database>
  /** Writes; used by the door for change, by migrations and by nothing else. */
  write: Kysely<Database>
  /**
   * Begins a transaction that changes the house. No other such transaction is open meanwhile, nor one of minutes, in whichever
   * process: what a change has looked at stays so until it is committed.
   */
  beginStatement: string
  /** What became of a commit that did not say so; nothing where a commit always tells how it went. */
  commits?: Commits
  /** Begins one of minutes, such as an update, in which the database may have to wait for the next statement. */
  beginLong(db: Kysely<Database>): Promise<void>
  /** Begins a transaction that sees the whole house as it is at one moment. */
  beginReadStatement: string
  /** Takes the journal's head for this transaction; the last thing a change does. */
  lockSuffix: string
  /** Holds rows for this transaction against whoever would take them; others may hold them, too. */
  shareSuffix: string
  /** Takes rows that no other transaction has taken, and passes over the others. */
  skipLockedSuffix: string
  /** Whether waiting for the database ends within one turn of the event loop, so that any other waiting can be found out. */
  answersWithinTurn: boolean
  /** Whether a failed change may succeed when it is simply tried again, as after a deadlock. */
  isPassing(error: unknown): boolean
  /** Whether it is the content of rows that the tables refuse. */
  isUnfit(error: unknown): boolean
  /**
   * What other processes have changed since this was last asked: names of tables, everything, or nothing. Answers at
   * once where the engine answers within the turn.
   */
  newsOfOthers(): News | Promise<News>
  /** What an error of this engine means for somebody who only wants to write to us, if it is not our mistake. */
  troubleOf(error: unknown): Trouble | undefined
  /** Runs `work` while no other process does the same, and frees the lock even if the process dies. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Reads one moment of the whole database, while others go on writing. */
  snapshot<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T>
  /** Reads what the open transaction of `db`, a connection that writes, has before it: also what it has written itself. */
  within(db: Kysely<Database>): Snapshot
  /** Does `work` in the open transaction of `db` with references between tables checked at its end. */
  withoutReferences(db: Kysely<Database>, work: () => Promise<void>): Promise<void>
  /** Lets the numbers of new rows go on behind those that were written with theirs. */
  countOn(db: Kysely<Database>, tables: string[]): Promise<void>
  /** What tables are held to. */
  constraints(): Promise<Constraint[]>
  /**
   * Sees to it that what was written is where it stays, also when its file is put elsewhere. Answers whether what is there is
   * whole; throws what the engine says where there is no room for it.
   */
  settle(): Promise<boolean>
  /** The same, and indexes, triggers and views, as this connection sees them. */
  partsOf(db: Kysely<Database>): Promise<SchemaPart[]>
  /**
   * Lets go of what rows held before they were overwritten, as far as the engine keeps it on the disk for a while; whatever that
   * takes where somebody's data were erased, forgotten or corrected after `since`.
   */
  clearOverwritten(since: Moment): Promise<void>
  close(): Promise<void>
}

/** A transaction may be kept although the line was cut before the database could say so. */
export interface Commits {
  /** By what the open transaction is known afterwards. */
  markOf(db: Kysely<Database>): Promise<string>
  /** Whether it was kept. Throws where the database does not tell within ten seconds. */
  cameThrough(mark: string): Promise<boolean>
}

export interface EngineOptions {
  /** `postgres://...`, or nothing for SQLite. */
  url: string | undefined
  /** The data folder. */
  folder: string
  /** Nothing is to be written: the disk of the folder need not take it. */
  asItIs?: boolean
  /** Looks at every query; tests use it to see who reads and writes what. */
  plugins?: KyselyPlugin[]
}
