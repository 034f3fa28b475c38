import type { Kysely } from 'kysely'

/** Who made a one-time link; nobody's where the house did or the worker asked for it by mail. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('invitation')
    .addColumn('made_by', 'integer', (column) => column.references('worker.id'))
    .execute()
}
