import type { Generated } from 'kysely'
import type { Moment } from '../clock.ts'

export type JobState = 'waiting' | 'done' | 'failed'

/** Work that was asked for by a change and is done after it. */
export interface JobTable {
  id: Generated<number>
  kind: string
  /** JSON without personal data. */
  payload: string
  state: JobState
  run_at: Moment
  asked_at: Moment
}

declare module '#platform/database.ts' {
  interface Database {
    job: JobTable
  }
}
