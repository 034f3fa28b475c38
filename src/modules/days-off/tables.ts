import type { Generated } from 'kysely'
import type { Day, Moment } from '#platform/clock.ts'

export type Repeats = 'every-year' | 'easter' | 'once'
export type Scope = 'everybody' | 'administrative-bodies'

/** A day on which nobody has to work besides Saturday and Sunday. */
export interface DayOffTable {
  id: Generated<number>
  name_ka: string
  name_en: string
  repeats: Repeats
  /** The day itself; of one that comes every year, the first. Null where Easter moves it. */
  falls_on: Day | null
  falls_precision: string | null
  /** How many days after Easter Sunday it comes, or before it; null where it does not move with Easter. */
  after_easter: number | null
  scope: Scope
  source_ka: string
  source_en: string
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    day_off: DayOffTable
  }
}
