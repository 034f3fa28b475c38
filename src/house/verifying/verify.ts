import type { Kysely } from 'kysely'
import { formatsIn } from '#design/formats.ts'
import type { About } from '#platform/archive/about.ts'
import type { SchemaPart } from '#platform/copy/constraints.ts'
import type { Database } from '#platform/database.ts'
import type { Engine } from '#platform/engine.ts'
import { firstHash } from '#platform/journal/chain.ts'
import { findHead, type Verdict, verifyJournal } from '#platform/journal/verify.ts'
import { type Bilingual, type Language, say } from '#platform/messages.ts'
import { readAtOneMoment } from '#platform/moment-read.ts'
import { type Made, madeBySteps } from './from-steps.ts'
import { words } from './messages.ts'
import { type StrayRow, strayRows } from './rows.ts'
import { compareParts, compareSchema, type PartsVerdict, type Place, type SchemaVerdict } from './schema.ts'

export interface Verification {
  /** What is so, for whoever has asked. */
  sentences: Record<Language, string[]>
  isWhole: boolean
}

interface Part {
  said: Bilingual[]
  isWhole: boolean
}

type M = (typeof words)['en']

/** So many rows that differ are named; the others are counted. */
const mostNamed = 20

/** Looks at the journal, at the rows, and at a head that somebody has kept. The house may go on meanwhile. */
export async function verifyHouse(engine: Engine, head: string | undefined): Promise<Verification> {
  return verificationOf(await readAtOneMoment(engine, (db) => lookAt(engine, db, head)))
}

function verificationOf(parts: Part[]): Verification {
  const said = parts.flatMap((part) => part.said)
  return {
    sentences: { ka: said.map(({ ka }) => ka), en: said.map(({ en }) => en) },
    isWhole: parts.every(({ isWhole }) => isWhole),
  }
}

async function lookAt(engine: Engine, db: Kysely<Database>, head: string | undefined): Promise<Part[]> {
  const made = await madeBySteps(db)
  const columns = await compareSchema(db, made)
  const schema = schemaPart(columns, compareParts(await engine.partsOf(db), made, columns.lacking))
  if (columns.lacking.some(({ table }) => table === 'journal' || table === 'journal_head'))
    return [part(false, (m) => m.notWalked), schema]
  const verdict = await verifyJournal(db)
  const parts = [chainPart(verdict)]
  if (head !== undefined) parts.push(await headPart(db, verdict, head))
  parts.push(schema)
  // A broken journal says nothing about rows that could be believed.
  if (verdict.broken === undefined) parts.push(await rowsPart(db, made))
  return parts
}

/** Looks at the journal of a house that came back from a copy: whether it holds, and ends where the copy says. */
export async function verifyReturned(engine: Engine, head: About['head']): Promise<Verification> {
  const chain = chainPart(await verifyJournal(engine.read))
  const line = await findHead(engine.read, head.hash)
  if (!chain.isWhole || head.line === (line?.id ?? 0)) return verificationOf([chain])
  return verificationOf([chain, part(false, (m) => m.otherJournal(head.line, head.hash))])
}

function part(isWhole: boolean, ...picks: Array<(m: M) => string>): Part {
  return { said: picks.map(inBoth), isWhole }
}

function inBoth(pick: (m: M, language: keyof Bilingual) => string): Bilingual {
  // Both languages have the same keys and take the same values.
  return say(words, pick as Parameters<typeof say<(typeof words)['ka']>>[1])
}

function chainPart({ lines, erased, head, broken, emptied, how }: Verdict): Part {
  if (broken === undefined) return part(true, (m) => m.whole(lines, erased, head))
  const whole = (emptied ?? broken) - 1
  return part(false, (m) =>
    [
      m.breaks(broken, breakSentence(m, how)),
      whole === 0 ? m.nothingBefore : m.wholeUpTo(whole),
      ...(emptied ? [m.emptied(emptied)] : []),
    ].join(' '),
  )
}

function breakSentence(m: M, how: Verdict['how']): string {
  const { entry, kind = 'missing' } = how ?? {}
  const said = m.how[kind]
  if (typeof said === 'string') return said
  return said(entry ? m.entry(entry.actor, entry.action, entry.table_name, entry.row_id, entry.at) : '')
}

async function headPart(db: Kysely<Database>, { lines, broken }: Verdict, head: string): Promise<Part> {
  const line = head === firstHash ? { id: 0, at: '' } : await findHead(db, head)
  if (!line) return part(false, (m) => m.headNowhere(lines))
  const said = (goesOn: (m: M) => string) =>
    inBoth((m, language) => m.headStood(line.id, momentIn(language, line.at)) + goesOn(m))
  if (broken === undefined) return { said: [said((m) => m.goesOn(lines - line.id))], isWhole: true }
  return { said: [said((m) => (broken > line.id ? m.breaksAfter : m.breaksBefore))], isWhole: false }
}

/** As a line has it where it was altered by hand to what is no moment. */
function momentIn(language: keyof Bilingual, at: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:[\d.]+Z$/.test(at) ? formatsIn(language).moment(at) : at
}

function schemaPart(columns: SchemaVerdict, parts: PartsVerdict): Part {
  const places = (m: M, some: Place[]) =>
    some.map(({ table, column }) => (column === undefined ? m.table(table) : m.column(column, table)))
  // Each kind has as many names as its words take.
  const named = (m: M, some: SchemaPart[]) =>
    some.map(({ kind, of }) => (m.parts[kind] as (...names: string[]) => string)(...of))
  const lacking = columns.lacking.length + parts.lacking.length > 0
  const isAtWork = parts.atWork.length > 0
  const picks = [
    ...(lacking ? [(m: M) => m.lacking([...places(m, columns.lacking), ...named(m, parts.lacking)].join(', '))] : []),
    ...(isAtWork ? [(m: M) => m.atWork(named(m, parts.atWork).join(', '))] : []),
    ...(columns.foreign.length > 0 ? [(m: M) => m.foreign(places(m, columns.foreign).join(', '))] : []),
    ...(parts.foreign.length > 0 ? [(m: M) => m.foreignParts(named(m, parts.foreign).join(', '))] : []),
  ]
  return part(!lacking && !isAtWork, ...picks)
}

async function rowsPart(db: Kysely<Database>, made: Made): Promise<Part> {
  const named: StrayRow[] = []
  let count = 0
  for await (const row of strayRows(db, made)) {
    count += 1
    if (named.length < mostNamed) named.push(row)
  }
  if (count === 0) return part(true, (m) => m.everyRow)
  const more = count > named.length ? [(m: M) => m.more(count - named.length)] : []
  return part(false, (m) => m.differ(count), ...named.map((row) => (m: M) => straySentence(m, row)), ...more)
}

function straySentence(m: M, { table, row, what, columns }: StrayRow): string {
  return what === 'changed' ? m.changed(table, row, columns.join(', ')) : m[what](table, row)
}
