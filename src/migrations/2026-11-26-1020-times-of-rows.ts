import type { Kysely } from 'kysely'

/** When a row was entered and last changed is read from the index alone, however long the journal is. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.createIndex('journal_by_row_and_time').on('journal').columns(['table_name', 'row_id', 'at']).execute()
  await db.schema.dropIndex('journal_by_row').execute()
  await db.schema.createIndex('organisation_by_position').on('organisation').columns(['position', 'id']).execute()
  await db.schema.createIndex('news_by_day_and_id').on('news').columns(['closed_at', 'published_on', 'id']).execute()
  await db.schema.dropIndex('news_by_day').execute()
}
