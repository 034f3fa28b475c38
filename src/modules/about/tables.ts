import type { Generated } from 'kysely'

/** One of the association's texts about itself. */
export interface AboutTextTable {
  id: Generated<number>
  slug: string
  position: number
  text_ka: string
  text_en: string
}

declare module '#platform/database.ts' {
  interface Database {
    about_text: AboutTextTable
  }
}
