import type { Postgres } from '../postgres.ts'
import type { Ground } from './ground.ts'
import { faultsIn, inspect } from './inspection.ts'
import type { Ledger, Response } from './sender.ts'
import { DidNotStart, startVictim, type Victim } from './victim.ts'

/** What became of one kind of harm: what was seen, and every way in which it was not as promised. */
export interface Outcome {
  what: string
  seen: string
  faults: string[]
  /** Why it could not be done on this machine. */
  notRun?: string
}

/** A PostgreSQL server that the tests may hurt as well. */
export type Server = Pick<Postgres, 'restart'> & { address: string }

/** One kind of harm, done on SQLite or on that server. */
export type Hardship = (server: Server | undefined) => Promise<Outcome>

const georgianLater = 'ახლა ვერ ხერხდება'

/** A refusal must be a page in the reader's language that gives back what was typed and says when to come again. */
export function faultsOfRefusal(answer: Response | undefined): string[] {
  if (!answer) return ['there was no answer at all']
  const faults = [
    answer.status !== 503 && `it was answered with ${answer.status}`,
    !answer.body.includes(georgianLater) && 'the answer is not the page that says so',
    !answer.body.includes('წყლის ტუმბო') && 'what was typed did not come back',
    !answer.headers['retry-after'] && 'it does not say when to come again',
  ]
  return faults.filter((fault) => fault !== false)
}

export async function closing(victim: Victim, ground: Ground, ledger: Ledger): Promise<string[]> {
  const code = await victim.stop()
  const faults = faultsIn(await inspect(ground, ledger))
  return code === 0 ? faults : [...faults, `it ended with ${code}`]
}

export const isRoot = process.getuid?.() === 0

/** What the operator reads when the house does not start. */
export async function saidWhenStarted(options: Parameters<typeof startVictim>[0]): Promise<string> {
  try {
    const victim = await startVictim(options)
    await victim.stop()
    return 'it started as if nothing were wrong'
  } catch (error) {
    if (error instanceof DidNotStart) return error.said.trim().replaceAll(options.folder, 'TEMI_DATA')
    throw error
  }
}

/** One sentence or two, and no list of lines of code. */
export function isAdvice(said: string): boolean {
  return said !== '' && !/\n\s+at |started as if/.test(said) && /TEMI_DATA|backups/.test(said)
}
