import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'
import type { Engine } from './engine.ts'

/** Reads on one connection that sees the house as it was at one moment, however long it takes; the house may go on. */
export function readAtOneMoment<T>(engine: Engine, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  return engine.read.connection().execute(async (db) => {
    await sql.raw(engine.beginReadStatement).execute(db)
    try {
      return await work(db)
    } finally {
      await sql`rollback`.execute(db)
    }
  })
}
