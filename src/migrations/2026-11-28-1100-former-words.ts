import type { Kysely } from 'kysely'
import { renewCheck } from '#platform/columns.ts'

/** What a text of the association said before may be erased, and the text stays. */
export async function up(db: Kysely<never>): Promise<void> {
  await renewCheck(db, {
    table: 'journal',
    name: 'journal_action_is_known',
    was: "action in ('create', 'amend', 'close', 'correct', 'erase')",
    is: "action in ('create', 'amend', 'close', 'correct', 'erase', 'forget')",
  })
}
