import type { Generated } from 'kysely'
import type { Day, Moment } from '#platform/clock.ts'

/** `scheduled`: it becomes public by itself at `publish_at`. `withdrawn`: it was public and is not any more. */
export type NewsState = 'draft' | 'scheduled' | 'published' | 'withdrawn'

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
  state: Generated<NewsState>
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

/** A project that a story is about. */
export interface NewsProjectTable {
  id: Generated<number>
  news_id: number
  project_id: number
  closed_at: Moment | null
}

/** A picture that was brought for a story. */
export interface NewsMediaTable {
  id: Generated<number>
  news_id: number
  media_item_id: number
  closed_at: Moment | null
}

/** `beside`: somebody else had saved meanwhile, and it waits to be compared. `settled`: that has been done. */
export type VersionPlace = 'main' | 'beside' | 'settled'

/** The text of a story as somebody saved it. */
export interface NewsVersionTable {
  id: Generated<number>
  news_id: number
  /** The number of the last save it holds. */
  revision: number
  /** The revision its writer had before their eyes. */
  began_from: number
  place: VersionPlace
  /** JSON. Versions are the history themselves, so that the journal need not hold every letter a second time. */
  content_secret: string
  /** Null for the house: what was there before anybody wrote. */
  worker_id: number | null
  /** The page in the writer's browser: what it sends again is no second opinion. */
  tab: string
  began_at: Moment
  saved_at: Moment
  closed_at: Moment | null
}

/** A former address of a story. */
export interface NewsRedirectTable {
  id: Generated<number>
  slug: string
  news_id: number
  closed_at: Moment | null
}

/** A link by which somebody outside reads a story before it is public. */
export interface NewsPreviewTable {
  id: Generated<number>
  news_id: number
  token_hash: string
  made_at: Moment
  expires_at: Moment
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    news: NewsTable
    news_project: NewsProjectTable
    news_media: NewsMediaTable
    news_version: NewsVersionTable
    news_redirect: NewsRedirectTable
    news_preview: NewsPreviewTable
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
