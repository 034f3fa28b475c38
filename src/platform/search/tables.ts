import type { Generated } from 'kysely'

/** A record that can be found. */
export interface SearchEntryTable {
  /** Says which record it is: see `entryId`. */
  id: number
  /** Its words: see `packWords`. */
  words: string
}

/** A word as it stands in records, in key letters: each once with each stem, however many records hold it. */
export interface SearchTermTable {
  id: Generated<number>
  form: string
  stem: string
  /** The stem inside სა–ე, where there may be one; else empty. */
  inner_stem: string
}

/** What a word without its ending becomes when one letter is left out, and its stem: the way to it when it is misspelt. */
export interface SearchSpellingTable {
  id: Generated<number>
  variant: string
  stem: string
}

/** That a record holds a word, and how much the word tells about it. */
export interface SearchPostingTable {
  term_id: number
  entry_id: number
  weight: number
}

/** By which version of the rules the entries were made. */
export interface SearchIndexTable {
  id: number
  version: number
  /** See `kindsIn`. */
  kinds: string
}

declare module '#platform/database.ts' {
  interface Database {
    search_entry: SearchEntryTable
    search_term: SearchTermTable
    search_spelling: SearchSpellingTable
    search_posting: SearchPostingTable
    search_index: SearchIndexTable
  }
}
