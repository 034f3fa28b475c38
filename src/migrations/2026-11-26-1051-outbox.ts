import type { Kysely } from 'kysely'
import { renewCheck, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await renewCheck(db, {
    table: 'mail',
    name: 'mail_state_is_known',
    was: "state in ('waiting', 'sent', 'failed')",
    is: "state in ('waiting', 'sending', 'sent', 'unsure', 'failed', 'kept', 'aside')",
  })
  for (const name of ['unsubscribe', 'message_id', 'ended_at', 'error']) {
    await db.schema.alterTable('mail').addColumn(name, text(db)).execute()
  }
  await db.schema.createIndex('mail_by_state').on('mail').columns(['state', 'id']).execute()
}
