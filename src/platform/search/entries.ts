import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Engine } from '../engine.ts'
import type { RecordKind } from '../records.ts'
import { entryId } from './entry-id.ts'
import type { HeldWord } from './entry-words.ts'
import { forgetTerms } from './forget.ts'
import { inParts } from './parts.ts'
import { heldEntries, writeEntries } from './postings.ts'
import { spellingsAround } from './spelling.ts'
import { cut } from './stem.ts'
import { type WeighedWord, weighWords } from './weights.ts'

/** Rows that a change has written. */
export interface Touched {
  table: string
  /** The row as it now stands. */
  row: Record<string, unknown>
}

/** How many values go into one statement; both engines take more. */
const rowsInStatement = 500
const recordsAtOnce = 200

/** Where entries are written, and all kinds of record. */
export interface Writing {
  db: Kysely<Database>
  engine: Engine
  records: RecordKind[]
}

/** Makes the search entries of every record anew that a change has touched, itself or through one of its parts. */
export async function renewEntries(writing: Writing, touched: Touched[]): Promise<void> {
  for (const record of writing.records) {
    for (const numbers of inParts(numbersOf(record, touched), recordsAtOnce)) await renew(writing, record, numbers)
  }
}

function numbersOf(record: RecordKind, touched: Touched[]): number[] {
  const columns: Record<string, string | undefined> = { ...record.parts, [record.table]: 'id' }
  const numbers = touched.flatMap(({ table, row }) => {
    const column = columns[table]
    return column === undefined ? [] : [Number(row[column])]
  })
  return [...new Set(numbers)].sort((one, other) => one - other)
}

/**
 * Makes the entries of these records anew: of those that everybody may see; the others have none. Words that stood in
 * them and stand nowhere any more are forgotten: they may be a name.
 */
export async function renew(writing: Writing, record: RecordKind, numbers: number[]): Promise<void> {
  if (record.seenBy !== 'everybody') return
  const { db, engine, records } = writing
  const { kind } = record
  const former = await heldEntries(
    db,
    engine,
    numbers.map((number) => entryId(records, { kind, number })),
  )
  const visible = await record.published(db, numbers)
  const found = visible.length > 0 ? await record.words(db, visible) : []
  const words = found.map((one) => ({
    entry: entryId(records, { kind, number: one.number }),
    words: weighWords(record, one),
  }))
  const terms = await termsOf(
    db,
    engine,
    words.flatMap((one) => one.words),
  )
  const present = new Map(
    words.map(({ entry, words: own }) => [
      entry,
      own.map((word): HeldWord => ({ term: terms.get(nameOf(word)) ?? 0, weight: word.weight })),
    ]),
  )
  await writeEntries(db, former, present)
  const kept = new Set(terms.values())
  const all = new Set([...former.values()].flatMap((words) => words.map(({ term }) => term)))
  await forgetTerms(
    db,
    engine,
    [...all].filter((term) => !kept.has(term)),
  )
}

/** The numbers of the terms by name. Terms nobody had before are written down, with the spellings around their stems. */
async function termsOf(db: Kysely<Database>, engine: Engine, words: WeighedWord[]): Promise<Map<string, number>> {
  const all = new Map(words.map(({ weight: _, ...term }) => [nameOf(term), term]))
  const numbers = await numbersOfTerms(db, engine, [...all.values()])
  // In one order everywhere: two processes that write the same terms must not wait for each other in a circle.
  const missing = [...all].filter(([name]) => !numbers.has(name)).sort(([one], [other]) => (one < other ? -1 : 1))
  if (missing.length === 0) return numbers
  const terms = missing.map(([, term]) => term)
  for (const part of inParts(terms, rowsInStatement)) await addTerms(db, part)
  return new Map([...numbers, ...(await numbersOfTerms(db, engine, terms))])
}

/** Held until the commit, so that nobody who finds one of them used by no record takes it away meanwhile. */
async function numbersOfTerms(
  db: Kysely<Database>,
  engine: Engine,
  terms: Array<Pick<WeighedWord, 'form'>>,
): Promise<Map<string, number>> {
  const numbers = new Map<string, number>()
  for (const part of inParts([...new Set(terms.map(({ form }) => form))], rowsInStatement)) {
    const { rows } = await sql<{ id: number; form: string; stem: string }>`
      select id, form, stem from search_term where form in (${sql.join(part)}) order by id${sql.raw(engine.shareSuffix)}`.execute(
      db,
    )
    for (const term of rows) numbers.set(nameOf(term), term.id)
  }
  return numbers
}

async function addTerms(db: Kysely<Database>, terms: Array<Omit<WeighedWord, 'weight'>>): Promise<void> {
  const fresh = await db
    .insertInto('search_term')
    .values(terms)
    .onConflict((conflict) => conflict.columns(['form', 'stem']).doNothing())
    .returning(['form', 'stem'])
    .execute()
  await addSpellings(db, fresh)
}

async function addSpellings(db: Kysely<Database>, terms: Array<Pick<WeighedWord, 'form' | 'stem'>>): Promise<void> {
  const spelt = terms.flatMap(({ form, stem }) => spellingsAround(cut(form)).map((variant) => ({ variant, stem })))
  const named = new Map(spelt.map((row) => [`${row.variant} ${row.stem}`, row]))
  const rows = [...named].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
  for (const part of inParts(rows, rowsInStatement)) {
    await db
      .insertInto('search_spelling')
      .values(part)
      // Not passed over but written, so that it is held as the terms are.
      .onConflict((conflict) =>
        conflict.columns(['variant', 'stem']).doUpdateSet((given) => ({ variant: given.ref('excluded.variant') })),
      )
      .execute()
  }
}

/** No key letter is a space. */
function nameOf({ form, stem }: Pick<WeighedWord, 'form' | 'stem'>): string {
  return `${form} ${stem}`
}
