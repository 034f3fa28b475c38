import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'

/** Exports that are being made, wait to be taken, or have failed last; the newest first. */
export function listExports(db: Db) {
  return db
    .selectFrom('carried_export')
    .selectAll()
    .where('state', '!=', 'removed')
    .orderBy('id', 'desc')

    .execute()
}

export type ExportInList = Awaited<ReturnType<typeof listExports>>[number]

export async function getExport(db: Db, id: number) {
  const found = await db.selectFrom('carried_export').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound(`export ${id}`)
  return found
}

/** An export of the same extent that is being made. */
export function findAsked(db: Db, has_private: number) {
  return db
    .selectFrom('carried_export')
    .select('id')
    .where('state', '=', 'asked')
    .where('has_private', '=', has_private)
    .executeTakeFirst()
}
