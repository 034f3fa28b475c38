import type { Generated } from 'kysely'
import type { Moment } from '../clock.ts'

/** `failed`: every try went wrong, and somebody has to look. `aside`: somebody did, and it will not be done. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'aside'

/** Work that was asked for by a change, or by the calendar, and is done after it. */
export interface JobTable {
  id: Generated<number>
  kind: string
  /** JSON without personal data. */
  payload: string
  state: JobState
  run_at: Moment
  asked_at: Moment
  /** How often it was begun. */
  tries: Generated<number>
  /** The process that does it. */
  holder: string | null
  /** Until then nobody else may take it; whoever holds it puts this off. */
  leased_until: Moment | null
  /** The moment of the calendar it was made for. No two jobs of a kind have the same. */
  occurrence: Moment | null
  ended_at: Moment | null
  /** What went wrong at the last try, without personal data. */
  error: string | null
}

/** When each kind of job that the calendar asks for is due next. */
export interface ScheduleTable {
  id: Generated<number>
  kind: string
  /** The schedule this was reckoned by: when the code has another one, it is reckoned anew. */
  pattern: string
  next_at: Moment
}

declare module '#platform/database.ts' {
  interface Database {
    job: JobTable
    schedule: ScheduleTable
  }
}
