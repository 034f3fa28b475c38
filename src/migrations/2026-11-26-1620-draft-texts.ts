import type { Kysely } from 'kysely'
import { text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('text_state').addColumn('draft_text', text(db)).execute()
}
