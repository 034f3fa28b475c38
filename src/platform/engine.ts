import type { Kysely, KyselyPlugin } from 'kysely'
import type { Database } from './database.ts'
import type { Trouble } from './limits/words.ts'
import type { News } from './memory/freshness.ts'

/** What the house asks of a database engine. `sqlite/` and `postgres/` answer, under equal names. */
export interface Engine {
  name: 'sqlite' | 'postgres'
  /** Reads; its connection refuses to write. */
  read: Kysely<Database>
  /** Writes; used by the door for change, by migrations and by nothing else. */
  write: Kysely<Database>
  /** Begins a transaction that means to write. */
  beginStatement: string
  /** Takes the journal's head for this transaction; the last thing a change does. */
  lockSuffix: string
  /** Whether waiting for the database ends within one turn of the event loop, so that any other waiting can be found out. */
  answersWithinTurn: boolean
  /** Whether a failed change may succeed when it is simply tried again, as after a deadlock. */
  isPassing(error: unknown): boolean
  /**
   * What other processes have changed since this was last asked: names of tables, everything, or nothing. Answers at
   * once where the engine answers within the turn.
   */
  newsOfOthers(): News | Promise<News>
  /** What an error of this engine means for somebody who only wants to write to us, if it is not our mistake. */
  troubleOf(error: unknown): Trouble | undefined
  /** Runs `work` while no other process does the same, and frees the lock even if the process dies. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Writes a copy of everything into `folder` and answers the file's path. */
  copyTo(folder: string, name: string): Promise<string>
  close(): Promise<void>
}

export interface EngineOptions {
  /** `postgres://...`, or nothing for SQLite. */
  url: string | undefined
  /** The data folder. */
  folder: string
  /** Looks at every query; tests use it to see who reads and writes what. */
  plugins?: KyselyPlugin[]
}
