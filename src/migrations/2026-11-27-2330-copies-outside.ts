import type { Kysely } from 'kysely'

/** Whether a copy lies on another disk or machine than the data; unknown of those that were brought before. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('backup').addColumn('is_outside', 'integer').execute()
}
