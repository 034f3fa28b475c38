import type { Kysely } from 'kysely'

/** Whether a house is a demonstration is carried wherever its database goes. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('association')
    .addColumn('is_demonstration', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
