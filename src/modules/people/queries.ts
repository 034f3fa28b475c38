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

/** The number of the first who has one, as it is written for readers. */
export async function findPhone(db: Db): Promise<string | undefined> {
  const person = await db
    .selectFrom('person')
    .select(['phone', 'phone_shown'])
    .where('closed_at', 'is', null)
    .where('phone', 'is not', null)
    .orderBy('position')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return person?.phone_shown ?? person?.phone ?? undefined
}

export type PersonRow = Awaited<ReturnType<typeof listPeople>>[number]
