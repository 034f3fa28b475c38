import type { Kysely } from 'kysely'
import type { Moment } from './clock.ts'
import type { Db } from './database.ts'

/** How many steps the database has been through, and when it took the last of them. */
export async function stepsTaken(db: Db): Promise<{ count: number; at: Moment | undefined }> {
  // The table belongs to Kysely and stands in no list of ours.
  const reader = db as unknown as Kysely<{ kysely_migration: { name: string; timestamp: Moment } }>
  const rows = await reader.selectFrom('kysely_migration').select('timestamp').orderBy('timestamp', 'desc').execute()
  return { count: rows.length, at: rows[0]?.timestamp }
}
