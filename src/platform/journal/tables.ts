import type { Generated } from 'kysely'
import type { Moment } from '../clock.ts'

/**
 * `correct` and `erase` tell which columns of a person's row, and never with what in them. `forget` tells what stands in a
 * row of which nothing before is told any more.
 */
export type JournalAction = 'create' | 'amend' | 'close' | 'correct' | 'erase' | 'forget'

/**
 * One line for each row that was written. The chain runs over `content_hash`, so the content itself, with its salt, can
 * be erased for a person who asks for it, and the chain still holds.
 */
export interface JournalTable {
  id: number
  at: Moment
  /** `public`, `house` or `worker:7`. */
  actor: string
  action: JournalAction
  table_name: string
  row_id: number
  /** JSON of `JournalContent`, or null once erased. */
  content: string | null
  salt: string | null
  content_hash: string
  /** SHA-256 over the hash of the line before and everything above but the content. */
  hash: string
}

/** One row: the last line of the journal. Whoever adds lines locks it. */
export interface JournalHeadTable {
  id: Generated<number>
  line: number
  hash: string
}

declare module '#platform/database.ts' {
  interface Database {
    journal: JournalTable
    journal_head: JournalHeadTable
  }
}
