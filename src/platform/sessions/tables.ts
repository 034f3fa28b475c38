import type { Generated } from 'kysely'
import type { Moment } from '../clock.ts'

/** A worker who has come in on one device. The cookie holds the token, the row only its hash. */
export interface SessionTable {
  id: Generated<number>
  worker_id: number
  token_hash: string
  began_at: Moment
  expires_at: Moment
  closed_at: Moment | null
  /** The browser and the system it said it runs on, such as `Chrome, Android`. */
  device: string | null
}

/** When a session was last used, about to the hour; written by the machine, without a line in the journal. */
export interface SessionSightTable {
  id: Generated<number>
  session_id: number
  seen_at: Moment
}

declare module '#platform/database.ts' {
  interface Database {
    session: SessionTable
    session_sight: SessionSightTable
  }
}
