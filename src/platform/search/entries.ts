import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Engine } from '../engine.ts'
import type { RecordKind } from '../records.ts'
import { forgetTerms, listTermsOf } from './forget.ts'
import { inParts } from './parts.ts'
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

/** Makes the search entries of every record anew that a change has touched, itself or through one of its parts. */
export async function renewEntries(
  db: Kysely<Database>,
  engine: Engine,
  records: RecordKind[],
  touched: Touched[],
): Promise<void> {
  for (const record of records) {
    for (const numbers of inParts(numbersOf(record, touched), recordsAtOnce)) await renew(db, engine, record, numbers)
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
export async function renew(
  db: Kysely<Database>,
  engine: Engine,
  record: RecordKind,
  numbers: number[],
): Promise<void> {
  if (record.seenBy !== 'everybody') return
  const visible = await record.published(db, numbers)
  const found = visible.length > 0 ? await record.words(db, visible) : []
  const former = await listTermsOf(db, record.kind, numbers)
  const entries = await entriesOf(db, record.kind, numbers, new Set(found.map(({ number }) => number)))
  const words = found.map((one) => ({ entry: entries.get(one.number) ?? 0, words: weighWords(record, one) }))
  const terms = await termsOf(
    db,
    engine,
    words.flatMap((one) => one.words),
  )
  const postings = words.flatMap(({ entry, words: own }) =>
    own.map((word) => ({ term_id: terms.get(nameOf(word)) ?? 0, entry_id: entry, weight: word.weight })),
  )
  for (const rows of inParts(postings, rowsInStatement)) await db.insertInto('search_posting').values(rows).execute()
  const kept = new Set(terms.values())
  await forgetTerms(
    db,
    engine,
    former.filter((term) => !kept.has(term)),
  )
}

/** The entries of the visible records by number, emptied; those of the others are gone. */
async function entriesOf(
  db: Kysely<Database>,
  kind: string,
  numbers: number[],
  visible: Set<number>,
): Promise<Map<number, number>> {
  const known = await listEntries(db, kind, numbers)
  const all = known.map(({ id }) => id)
  const gone = known.filter(({ number }) => !visible.has(number)).map(({ id }) => id)
  if (all.length > 0) await db.deleteFrom('search_posting').where('entry_id', 'in', all).execute()
  if (gone.length > 0) await db.deleteFrom('search_entry').where('id', 'in', gone).execute()
  const fresh = [...visible].filter((number) => !known.some((one) => one.number === number))
  if (fresh.length > 0) {
    const rows = fresh.map((number) => ({ kind, number }))
    await db.insertInto('search_entry').values(rows).execute()
  }
  const entries = fresh.length > 0 ? await listEntries(db, kind, numbers) : known
  return new Map(entries.map(({ number, id }) => [number, id]))
}

function listEntries(db: Kysely<Database>, kind: string, numbers: number[]) {
  return db.selectFrom('search_entry').selectAll().where('kind', '=', kind).where('number', 'in', numbers).execute()
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
