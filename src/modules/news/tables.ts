import type { Generated } from 'kysely'
import type { PostColumns } from '#modules/writing/index.ts'
import type { Day, Moment } from '#platform/clock.ts'

export interface NewsTable extends PostColumns {
  id: Generated<number>
  /** The last day of a call; null for anything else. */
  expires_on: Day | null
  /** When that day was over. */
  expired_at: Moment | null
}

/** What news has besides the text that every post has. */
export interface NewsOwn {
  expires_on: Day | null
  projects: number[]
}

/** A project that a story is about. */
export interface NewsProjectTable {
  id: Generated<number>
  news_id: number
  project_id: number
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    news: NewsTable
    news_project: NewsProjectTable
  }
}

declare module '#platform/records.ts' {
  interface RecordKinds {
    news: true
  }
}

declare module '#platform/permissions.ts' {
  interface Permissions {
    'write-news': true
  }
}
