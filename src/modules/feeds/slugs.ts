import { sql } from 'kysely'
import type { Db, TableName } from '#platform/database.ts'

/** The numbers of the rows that have one of these slugs; every record with a page of its own has a slug. */
export async function numbersBySlug(db: Db, table: TableName, slugs: string[]): Promise<number[]> {
  const rows = await db
    .selectFrom(sql<{ id: number; slug: string }>`${sql.table(table)}`.as('record'))
    .select('record.id')
    .where('record.slug', 'in', slugs)
    .execute()
  return rows.map(({ id }) => id)
}
