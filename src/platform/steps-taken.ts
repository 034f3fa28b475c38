import type { Kysely } from 'kysely'
import type { Moment } from './clock.ts'
import type { Database, Db } from './database.ts'

/** How many steps the database has been through, and when it took the last of them. */
export async function stepsTaken(db: Db): Promise<{ count: number; at: Moment | undefined }> {
  const rows = await recordOf(db)
    .selectFrom('kysely_migration')
    .select('timestamp')
    .orderBy('timestamp', 'desc')
    .execute()
  return { count: rows.length, at: rows[0]?.timestamp }
}

/** Their names, in the order in which they were taken. */
export async function listSteps(db: Db | Kysely<Database>): Promise<string[]> {
  const rows = await recordOf(db).selectFrom('kysely_migration').select('name').orderBy('name').execute()
  return rows.map(({ name }) => name)
}

/** When each of them was taken, in their order. */
export async function timesOfSteps(db: Db | Kysely<Database>): Promise<Map<string, Moment>> {
  const rows = await recordOf(db).selectFrom('kysely_migration').select(['name', 'timestamp']).orderBy('name').execute()
  return new Map(rows.map(({ name, timestamp }) => [name, timestamp]))
}

/** How many they are. */
export async function countSteps(db: Db | Kysely<Database>): Promise<number> {
  const { count } = await recordOf(db)
    .selectFrom('kysely_migration')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The table belongs to Kysely and stands in no list of ours. */
function recordOf(db: Db | Kysely<Database>) {
  return db as unknown as Kysely<{ kysely_migration: { name: string; timestamp: Moment } }>
}
