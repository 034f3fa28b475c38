import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'

/** One of the association's texts about itself. */
export interface AboutTextTable {
  id: Generated<number>
  slug: string
  position: number
  text_ka: string
  text_en: string
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    about_text: AboutTextTable
  }
}
