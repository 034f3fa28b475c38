import type { Generated } from 'kysely'
import type { Day, Moment } from '#platform/clock.ts'

export interface NewsTable {
  id: Generated<number>
  slug: string
  title_ka: string
  title_en: string
  lead_ka: string
  lead_en: string
  /** Plain paragraphs with an empty line between them. */
  body_ka: string
  body_en: string
  published_on: Day
  closed_at: Moment | null
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
