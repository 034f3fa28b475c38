import type { Generated } from 'kysely'
import type { Day } from '../clock.ts'

/** How often a page was read on a day by people who came from one site. Nothing in it is about anybody. */
export interface VisitTable {
  id: Generated<number>
  day: Day
  /** The address without its query, as it was asked for: `/en/projects`. */
  path: string
  /** The host of the site that led here; empty where there was none, or it was ours. */
  site: string
  /** How many times. */
  views: number
}

declare module '#platform/database.ts' {
  interface Database {
    visit: VisitTable
  }
}
