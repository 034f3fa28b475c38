import type { Kysely } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Engine } from '#platform/engine.ts'
import { firstHash } from '#platform/journal/chain.ts'
import { findHead, type Verdict, verifyJournal } from '#platform/journal/verify.ts'
import { readAtOneMoment } from '#platform/moment-read.ts'
import { type Made, madeBySteps } from './from-steps.ts'
import { type StrayRow, strayRows } from './rows.ts'
import { compareParts, compareSchema, type PartsVerdict } from './schema.ts'

export interface Verification {
  /** What is so, for whoever has asked. */
  sentences: string[]
  isWhole: boolean
}

/** So many rows that differ are named; the others are counted. */
const mostNamed = 20

/** Looks at the journal, at the rows, and at a head that somebody has kept. The house may go on meanwhile. */
export function verifyHouse(engine: Engine, head: string | undefined): Promise<Verification> {
  return readAtOneMoment(engine, async (db) => {
    const made = await madeBySteps(db)
    const { lacking, foreign } = await compareSchema(db, made)
    const schema = schemaPart({ lacking, foreign }, compareParts(await engine.partsOf(db), made, lacking))
    if (lacking.some((what) => /\bjournal(_head)?$/.test(what)))
      return { sentences: ['The journal cannot be walked.', ...schema.sentences], isWhole: false }
    const verdict = await verifyJournal(db)
    const parts = [chainPart(verdict)]
    if (head !== undefined) parts.push(await headPart(db, verdict, head))
    parts.push(schema)
    // A broken journal says nothing about rows that could be believed.
    if (verdict.broken === undefined) parts.push(await rowsPart(db, made))
    return { sentences: parts.flatMap((part) => part.sentences), isWhole: parts.every((part) => part.isWhole) }
  })
}

function chainPart({ lines, erased, head, broken, emptied, how }: Verdict): Verification {
  if (broken === undefined) {
    const gone = erased > 0 ? `, ${erased} of them with their content erased for somebody's right to it` : ''
    return { sentences: [`The journal is whole: ${lines} lines${gone}. Its head is ${head}`], isWhole: true }
  }
  const whole = (emptied ?? broken) - 1
  const lost = emptied ? ` What line ${emptied} tells was taken away, and no line that holds says why.` : ''
  const before = `${whole === 0 ? 'Nothing before it can be relied on.' : `Up to line ${whole} the journal is whole.`}${lost}`
  return { sentences: [`The journal breaks at line ${broken}: ${breakSentence(how)} ${before}`], isWhole: false }
}

function breakSentence(how: Verdict['how']): string {
  const { entry } = how ?? {}
  const said =
    entry && `it says that ${entry.actor} did "${entry.action}" on ${entry.table_name} ${entry.row_id} at ${entry.at}`
  if (how?.kind === 'content') return `${said}, and what it tells of that is not what was written then.`
  if (how?.kind === 'taken') return `${said}, what it tells of that was taken away, and no erasure says so.`
  if (how?.kind === 'line') return `${said}, and it, or the line before it, is not what was written then.`
  if (how?.kind === 'end') return 'the journal does not end where its head says: lines were taken off or put on.'
  return 'the line with this number is not there.'
}

async function headPart(db: Kysely<Database>, { lines, broken }: Verdict, head: string): Promise<Verification> {
  const line = head === firstHash ? { id: 0, at: 'the beginning' } : await findHead(db, head)
  if (!line) {
    const nowhere =
      'The head you gave stands nowhere in this journal: its history before that head was rewritten, or the head is of another house.'
    return { sentences: [nowhere], isWhole: false }
  }
  const stood = `The head you gave stood at line ${line.id}, written at ${line.at}`
  if (broken === undefined)
    return { sentences: [`${stood}; the ${lines - line.id} lines since then go on from it.`], isWhole: true }
  const where =
    broken > line.id ? 'the journal is whole up to it and breaks after it' : 'but the journal breaks before it'
  return { sentences: [`${stood}; ${where}.`], isWhole: false }
}

function schemaPart(columns: { lacking: string[]; foreign: string[] }, parts: PartsVerdict): Verification {
  const lacking = [...columns.lacking, ...parts.lacking].join(', ')
  const atWork = parts.atWork.join(', ')
  const sentences = [
    ...(lacking ? [`Somebody changed the database without the house. Not there: ${lacking}.`] : []),
    ...(atWork ? [`Somebody changed the database without the house. It does something by itself now: ${atWork}.`] : []),
    ...(columns.foreign.length > 0 ? [`Not of Temi, and not looked at: ${columns.foreign.join(', ')}.`] : []),
    ...(parts.foreign.length > 0 ? [`Not of Temi: ${parts.foreign.join(', ')}.`] : []),
  ]
  return { sentences, isWhole: !lacking && !atWork }
}

async function rowsPart(db: Kysely<Database>, made: Made): Promise<Verification> {
  const named: string[] = []
  let count = 0
  for await (const row of strayRows(db, made)) {
    count += 1
    if (named.length < mostNamed) named.push(straySentence(row))
  }
  if (count === 0) return { sentences: ['Every row holds what the journal says of it.'], isWhole: true }
  const more = count > named.length ? [`... and ${count - named.length} more.`] : []
  const first = `${count === 1 ? 'One row differs' : `${count} rows differ`} from the journal, so somebody changed the database without the house:`
  return { sentences: [first, ...named, ...more], isWhole: false }
}

function straySentence({ table, row, what, columns }: StrayRow): string {
  if (what === 'gone') return `- ${table} ${row} is in the journal and not in the database.`
  if (what === 'unknown') return `- ${table} ${row} is in the database and no line of the journal tells of it.`
  return `- ${table} ${row} holds something else in ${columns.join(', ')} than was last written.`
}
