import type { Db } from '#platform/database.ts'

/** The people of the association, in the order it gives: all, or those among the given numbers. */
export function listPeople(db: Db, among?: number[]) {
  return db
    .selectFrom('person')
    .selectAll()
    .where('closed_at', 'is', null)
    .$if(among !== undefined, (query) => query.where('id', 'in', among ?? []))
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export type PersonRow = Awaited<ReturnType<typeof listPeople>>[number]
