import { setTimeout } from 'node:timers/promises'
import { startPostgres } from '../postgres.ts'
import type { Outcome, Server } from './outcome.ts'
import { beside, type Part, partsOf } from './parts.ts'
import { keepRow, lineOf, type Row } from './report.ts'

/**
 * The parts that are wanted, or all of them, one after the other, on both databases. Prints and keeps each as it ends, so
 * that a run that is cut short has seen something too. Answers how many went wrong.
 */
export async function hurtEverything(minutes: number, wanted: string[]): Promise<number> {
  const parts = partsOf(minutes)
  const names = [...parts, beside].map(({ name }) => name)
  const isWanted = ({ name }: Part) => wanted.length === 0 || wanted.includes(name)
  const unknown = wanted.filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new Error(`There is no part "${unknown.join(', ')}". There are: ${names.join(', ')}.`)
  let wrong = 0
  const keep = (database: Row['database'], part: Part, outcome: Outcome) => {
    const row = keepRow(database, part.name, outcome, names)
    if (row.faults.length > 0) wrong += 1
    console.log(lineOf(row))
  }
  const postgres = await startPostgres({ isDurable: true })
  try {
    const its: Server = { address: postgres.url('postgres'), restart: postgres.restart }
    const slow = isWanted(beside) ? [undefined, its].map((server) => outcomeOf(beside, server)) : []
    for (const [at, server] of [undefined, its].entries()) {
      const database = server ? 'PostgreSQL' : 'SQLite'
      // Some parts end the server, and no line of another part may be on it.
      const ofSlow = server && (await slow[at])
      if (ofSlow) keep(database, beside, ofSlow)
      for (const part of parts.filter(isWanted)) keep(database, part, await outcomeOf(part, server))
    }
    if (slow[0]) keep('SQLite', beside, await slow[0])
  } finally {
    await postgres.stop()
  }
  return wrong
}

/** One part that breaks off or hangs must not hide what the others have found. */
async function outcomeOf({ name, work, within }: Part, server: Server | undefined): Promise<Outcome> {
  const over = new AbortController()
  const tooLong = setTimeout(within * 60_000, undefined, { signal: over.signal }).then(() => {
    throw new Error(`it was not over within ${within} minutes`)
  })
  try {
    return await Promise.race([work(server), tooLong])
  } catch (error) {
    return { what: name, seen: '', faults: [String(error)] }
  } finally {
    over.abort()
    await tooLong.catch(() => undefined)
  }
}
