import type { Db } from '#platform/database.ts'

/** The people of the association, in the order it gives. */
export function listPeople(db: Db) {
  return db.selectFrom('person').selectAll().where('closed_at', 'is', null).orderBy('position').orderBy('id').execute()
}

export type PersonRow = Awaited<ReturnType<typeof listPeople>>[number]
