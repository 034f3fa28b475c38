import type { Generated } from 'kysely'
import type { PostState } from '#modules/writing/index.ts'
import type { Day, Moment } from '#platform/clock.ts'

/** A page of the association's own. What is public stands in the row; what is being written, in its versions. */
export interface PageTable {
  id: Generated<number>
  slug: string
  title_ka: string
  title_en: string
  lead_ka: string
  lead_en: string
  body_ka: string
  body_en: string
  published_on: Day
  state: PostState
  publish_at: Moment | null
  unpublish_at: Moment | null
  revision: number
  head_version_id: number | null
  /** 1 where it stands in the menu at the foot of every page. */
  in_footer: number
  closed_at: Moment | null
}

/** What a page has besides the text that every post has. */
export interface PageOwn {
  in_footer: boolean
}

declare module '#platform/database.ts' {
  interface Database {
    page: PageTable
  }
}

declare module '#platform/records.ts' {
  interface RecordKinds {
    page: true
  }
}

declare module '#platform/permissions.ts' {
  interface Permissions {
    'write-pages': true
  }
}
