import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { locks } from './locks.ts'
import { keptAlive } from './silence.ts'

/** Whoever looks holds the lock for a moment. */
const [mostTries, pauseBetween] = [10, 50]

interface At {
  url: string | undefined
}

/**
 * Takes the database for a house that is brought into it, until the process ends, however it ends. Answers how to let go of
 * it, or nothing where another process has it.
 */
export async function takePlace({ url }: At): Promise<(() => Promise<void>) | undefined> {
  const line = await connected(url)
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (await isGiven(line, 'pg_try_advisory_lock')) return () => line.end()
    await setTimeout(pauseBetween)
  }
  await line.end()
  return undefined
}

/** Whether somebody has taken the database. */
export async function isTaken({ url }: At): Promise<boolean> {
  const line = await connected(url)
  try {
    // Given back at the end of the statement.
    return !(await isGiven(line, 'pg_try_advisory_xact_lock_shared'))
  } finally {
    await line.end()
  }
}

async function connected(url: string | undefined): Promise<pg.Client> {
  const line = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, ...keptAlive })
  // A server that restarts closes the line; without somebody listening, the event would end the process.
  line.on('error', () => undefined)
  await line.connect()
  return line
}

async function isGiven(line: pg.Client, ask: string): Promise<boolean> {
  const { rows } = await line.query<{ given: boolean }>(`select ${ask}($1) as given`, [locks.place])
  return rows[0]?.given ?? false
}
