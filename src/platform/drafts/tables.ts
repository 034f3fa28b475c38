import type { Generated } from 'kysely'
import type { Moment } from '../clock.ts'

/** A form with files that did not fit yet. It waits behind an unguessable link and is emptied after seven days. */
export interface DraftTable {
  id: Generated<number>
  /** Which form it is: `enquiry`. */
  form: string
  token_hash: string
  /** JSON of `DraftContent`; empty once the draft has ended. What a visitor wrote stays out of the journal. */
  content_secret: string
  /** The receipt of what it became, so that sending it twice leads to the same place. */
  receipt_secret: string | null
  made_at: Moment
  expires_at: Moment
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    draft: DraftTable
  }
}
