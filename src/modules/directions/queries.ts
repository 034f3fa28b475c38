import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'

/** The directions in the association's own order: all, or those among the given numbers. */
export function listDirections(db: Db, among?: number[]) {
  return db
    .selectFrom('direction')
    .selectAll()
    .where('closed_at', 'is', null)
    .$if(among !== undefined, (query) => query.where('id', 'in', among ?? []))
    .orderBy('number')
    .execute()
}

export type Direction = Awaited<ReturnType<typeof listDirections>>[number]

export async function getDirection(db: Db, slug: string): Promise<Direction> {
  const direction = await db
    .selectFrom('direction')
    .selectAll()
    .where('slug', '=', slug)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!direction) throw new NotFound(`direction ${slug}`)
  return direction
}

/** The ids of directions by their number in the association's list, for those who load or import. */
export async function directionNumbers(db: Db): Promise<Map<number, number>> {
  const rows = await db.selectFrom('direction').select(['id', 'number']).execute()
  return new Map(rows.map((row) => [row.number, row.id]))
}
