import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type pg from 'pg'
import { steadily } from '../clock.ts'
import type { Commits } from '../engine.ts'

/** In milliseconds: a server ends a transaction whose line is silent after five seconds. */
const longestDoubt = 10_000
const betweenLooks = 100

/** PostgreSQL keeps for a long while what became of each transaction (postgresql.org/docs/current/functions-info.html). */
export function commitsOn(pool: pg.Pool): Commits {
  return {
    markOf: async (db) => {
      const marked = await sql<{ mark: string }>`select pg_current_xact_id()::text as mark`.execute(db)
      return String(marked.rows[0]?.mark)
    },
    cameThrough: async (mark) => {
      const until = steadily() + longestDoubt
      for (;;) {
        const status = await statusOf(pool, mark, until)
        if (status === 'committed' || status === 'aborted') return status === 'committed'
        if (steadily() > until) throw new Error('the database does not say what became of a commit')
        await setTimeout(betweenLooks)
      }
    },
  }
}

/** Nothing where nobody answers: a server that is started again, say. */
async function statusOf(pool: pg.Pool, mark: string, until: number): Promise<string | undefined> {
  try {
    const { rows } = await pool.query<{ status: string }>('select pg_xact_status($1::xid8) as status', [mark])
    return rows[0]?.status
  } catch (error) {
    if (steadily() > until) throw error
    return undefined
  }
}
