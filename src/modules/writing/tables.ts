import type { Generated } from 'kysely'
import type { Day, Moment } from '#platform/clock.ts'

/** `scheduled`: it becomes public by itself at `publish_at`. `withdrawn`: it was public and is not any more. */
export type PostState = 'draft' | 'scheduled' | 'published' | 'withdrawn'

/** What is written of every post, in both languages. */
export interface PostText {
  slug: string
  title_ka: string
  title_en: string
  lead_ka: string
  lead_en: string
  /** Documents as `platform/document` stores them; empty where nothing is written. */
  body_ka: string
  body_en: string
}

/** The columns that the table of every kind of post has. What is public stands in them. */
export interface PostColumns extends PostText {
  published_on: Day
  state: PostState
  publish_at: Moment | null
  unpublish_at: Moment | null
  /** Counts the saves of its text. */
  revision: number
  /** The version that is being written. What is public is in this row and stays until the version is published. */
  head_version_id: number | null
  /** The titles of that version: lists look for them besides those that are public. */
  written_title_ka: string
  written_title_en: string
  /** Since when the Georgian has been written on and the English beside it has not; null where they belong together. */
  english_behind_since: Moment | null
  closed_at: Moment | null
}

/** `beside`: somebody else had saved meanwhile, and it waits to be compared. `settled`: that has been done. */
export type VersionPlace = 'main' | 'beside' | 'settled'

/** The text of a post as somebody saved it. */
export interface WrittenVersionTable {
  id: Generated<number>
  kind: string
  number: number
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

/** A former address of a post. */
export interface WrittenRedirectTable {
  id: Generated<number>
  kind: string
  slug: string
  number: number
  closed_at: Moment | null
}

/** A link by which somebody outside reads a post before it is public. */
export interface WrittenPreviewTable {
  id: Generated<number>
  kind: string
  number: number
  token_hash: string
  made_at: Moment
  expires_at: Moment
  closed_at: Moment | null
}

/** A picture that was brought for a post, or that stands in it. */
export interface WrittenMediaTable {
  id: Generated<number>
  kind: string
  number: number
  media_item_id: number
  /** Since when what is public of the post shows it. */
  shown_at: Moment | null
  /** Since when the text that is being written has it. */
  written_at: Moment | null
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    written_version: WrittenVersionTable
    written_redirect: WrittenRedirectTable
    written_preview: WrittenPreviewTable
    written_media: WrittenMediaTable
  }
}
