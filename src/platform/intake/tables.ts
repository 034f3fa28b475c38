import type { Generated } from 'kysely'
import type { Moment } from '../clock.ts'

/** What a page of a worker sent last to an address; written by the machine, without a line in the journal, and soon forgotten. */
export interface SendingTable {
  id: Generated<number>
  /** The hash of who sent it, from which page, to which address. */
  place: string
  /** The hash of what was sent. */
  content: string
  at: Moment
  /** Where it led, once it has. */
  outcome: string | null
}

declare module '#platform/database.ts' {
  interface Database {
    sending: SendingTable
  }
}
