import type { Generated } from 'kysely'
import type { Language } from '#platform/messages.ts'

/** What a worker has said about one side of a text; a text that is not here was never anything but done. */
export type SaidState = 'draft' | 'done'

export interface TextStateTable {
  id: Generated<number>
  /** The kind in addresses; for a line of a record, its table. */
  kind: string
  /** The number of the row the text stands in. */
  number: number
  /** The name of the column without its language: `title`. */
  field: string
  language: Language
  state: SaidState
  /** The other side as it was when this one was last held beside it. */
  other_hash: string
  /** What is written and not public yet; nothing where no draft is kept beside the public text. */
  draft_text: string | null
}

declare module '#platform/database.ts' {
  interface Database {
    text_state: TextStateTable
  }
}
