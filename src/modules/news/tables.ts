import type { Generated } from 'kysely'
import type { PostState } from '#modules/writing/index.ts'
import type { Day, Moment } from '#platform/clock.ts'

export interface NewsTable {
  id: Generated<number>
  slug: string
  title_ka: string
  title_en: string
  lead_ka: string
  lead_en: string
  /** Documents as `platform/document` stores them; empty where nothing is written. */
  body_ka: string
  body_en: string
  published_on: Day
  state: Generated<PostState>
  publish_at: Moment | null
  unpublish_at: Moment | null
  /** The last day of a call; null for anything else. */
  expires_on: Day | null
  /** When that day was over. */
  expired_at: Moment | null
  /** Counts the saves of its text. */
  revision: Generated<number>
  /** The version that is being written. What is public is in this row and stays until the version is published. */
  head_version_id: number | null
  closed_at: Moment | null
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
