import { type Kysely, sql } from 'kysely'

/** A request is counted by the rule that held when it came, whichever days are off meanwhile; no day is kept any more. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('rights_case')
    .addColumn('rule_id', 'integer', (column) => column.references('rights_rule.id'))
    .execute()
  await sql`update rights_case set rule_id = (select max(id) from rights_rule where closed_at is null)
    where due_on is not null`.execute(db)
  await db.schema.alterTable('rights_case').dropColumn('due_on').execute()
}
