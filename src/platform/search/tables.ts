import type { Generated } from 'kysely'

/** The words by which a record is found, made anew in every change that touches it. */
export interface SearchEntryTable {
  id: Generated<number>
  kind: string
  number: number
  title_ka: string
  title_en: string
  words_ka: string
  words_en: string
}

declare module '#platform/database.ts' {
  interface Database {
    search_entry: SearchEntryTable
  }
}
