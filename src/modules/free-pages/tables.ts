import type { Generated } from 'kysely'
import type { PostColumns } from '#modules/writing/index.ts'
import type { Moment } from '#platform/clock.ts'

/** A page of the association's own. What is public stands in the row; what is being written, in its versions. */
export interface PageTable extends PostColumns {
  id: Generated<number>
  /** 1 where it stands in the menu at the foot of every page. */
  in_footer: number
}

/**
 * A public page in the menu at the foot of every page. It has address and title a second time: every page is drawn from this
 * table, and none of them has to be drawn anew because somebody is writing one.
 */
export interface PageInMenuTable {
  id: Generated<number>
  page_id: number
  slug: string
  title_ka: string
  title_en: string
  closed_at: Moment | null
}

/** What a page has besides the text that every post has. */
export interface PageOwn {
  in_footer: boolean
}

declare module '#platform/database.ts' {
  interface Database {
    page: PageTable
    page_in_menu: PageInMenuTable
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
