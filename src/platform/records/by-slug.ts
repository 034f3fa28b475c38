import { sql } from 'kysely'
import type { Db } from '../database.ts'
import type { Card, RecordKind } from '../records.ts'

/**
 * The cards of the records with these names in addresses, as far as they may be seen, without a look at the others of the
 * kind; every record with a page of its own has a slug.
 */
export async function cardsBySlug(db: Db, record: RecordKind, slugs: string[]): Promise<Card[]> {
  if (slugs.length === 0) return []
  const rows = await db
    .selectFrom(sql<{ id: number; slug: string }>`${sql.table(record.table)}`.as('record'))
    .select('record.id')
    .where('record.slug', 'in', slugs)
    .execute()
  const numbers = rows.map(({ id }) => id)
  return numbers.length === 0 ? [] : record.card(db, numbers)
}
