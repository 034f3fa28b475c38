import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import type { Term } from './likeness.ts'

const mostTermsOfBeginning = 100
const highest = '\u{10ffff}'

const columns = ['id', 'form', 'stem', 'inner_stem'] as const

/** What words of the records are looked for by. */
export interface WantedTerms {
  forms: string[]
  stems: string[]
  beginnings: string[]
}

/** Words of the records that are one of these forms, have one of these stems, in themselves or inside სა–ე, or begin so. */
export function listTerms(db: Db, { forms, stems, beginnings }: WantedTerms): Promise<Term[]> {
  const from = () => db.selectFrom('search_term').select(columns)
  const inside = stems.filter((stem) => stem !== '')
  let query = from()
    .where('form', 'in', forms)
    .union(from().where('stem', 'in', stems))
    .union(from().where('inner_stem', 'in', inside).where('inner_stem', '<>', ''))
  for (const beginning of beginnings) {
    const some = from()
      .where('form', '>=', beginning)
      .where('form', '<', beginning + highest)
      .orderBy('form')
      .limit(mostTermsOfBeginning)
    query = query.union(db.selectFrom(some.as('some')).select(columns))
  }
  return query.execute()
}

/** Words of the records with a stem that one of these spellings leads to, each with the spelling. */
export function listTermsSpeltLike(db: Db, spellings: string[]): Promise<Array<Term & { variant: string }>> {
  return db
    .selectFrom('search_spelling')
    .innerJoin('search_term', 'search_term.stem', 'search_spelling.stem')
    .select(['variant', 'search_term.id', 'form', 'search_term.stem', 'inner_stem'])
    .where('variant', 'in', spellings)
    .execute()
}

/** In which records a word tells so much, all in one row: there are many, and each row costs more than what it tells. */
export interface Postings {
  term_id: number
  weight: number
  entries: number[]
}

/** In how many records each of these words stands, as far as anybody counts: up to `most`. */
export async function countPostings(db: Db, terms: number[], most: number): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('search_term')
    .select((select) => [
      'id',
      select
        .selectFrom(
          select
            .selectFrom('search_posting')
            .select('entry_id')
            .whereRef('search_posting.term_id', '=', 'search_term.id')
            .limit(most)
            .as('some'),
        )
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('count'),
    ])
    .where('id', 'in', terms)
    .execute()
  return new Map(rows.map(({ id, count }) => [id, Number(count ?? 0)]))
}

/** A word that stands in so many records that only those are looked at about which it tells most. */
export interface CommonTerm {
  id: number
  most: number
}

/** Every record in which one of the rare words stands, and for the common ones as many as are looked at. */
export async function listPostings(db: Db, rare: number[], common: CommonTerm[]): Promise<Postings[]> {
  const ofRare = db.selectFrom('search_posting').select(columnsOfPostings).where('term_id', 'in', rare)
  let query = ofRare.groupBy(['term_id', 'weight'])
  for (const { id, most } of common) {
    const some = db
      .selectFrom('search_posting')
      .select(['term_id', 'entry_id', 'weight'])
      .where('term_id', '=', id)
      .orderBy('weight', 'desc')
      .orderBy('entry_id', 'desc')
      .limit(most)
    const together = db.selectFrom(some.as('search_posting')).select(columnsOfPostings)
    query = query.unionAll(together.groupBy(['term_id', 'weight']))
  }
  return unpacked(await query.execute())
}

/**
 * Which of these words stand in which of these records. The plus keeps the words out of the index: to go through the
 * words of each record costs less than to look for every one of them in every record.
 */
export async function listPostingsAmong(db: Db, terms: number[], entries: number[]): Promise<Postings[]> {
  const rows = await db
    .selectFrom('search_posting')
    .select(columnsOfPostings)
    .where(sql<number>`+term_id`, 'in', terms)
    .where('entry_id', 'in', entries)
    .groupBy(['term_id', 'weight'])
    .execute()
  return unpacked(rows)
}

const columnsOfPostings = ['term_id', 'weight', inOneText('entry_id').as('entries')] as const

/** Many numbers in one row, as both engines put them together; in no order. */
function inOneText(column: string): RawBuilder<string> {
  return sql<string>`string_agg(cast(${sql.ref(column)} as text), ',')`
}

function numbersIn(text: string): number[] {
  return JSON.parse(`[${text}]`)
}

function unpacked(rows: Array<Omit<Postings, 'entries'> & { entries: string }>): Postings[] {
  return rows.map(({ term_id, weight, entries }) => ({ term_id, weight, entries: numbersIn(entries) }))
}

export interface Entry {
  id: number
  kind: string
  number: number
}

export async function listEntries(db: Db, entries: number[]): Promise<Entry[]> {
  const rows = await db
    .selectFrom('search_entry')
    .select(['kind', inOneText('id').as('ids'), inOneText('number').as('numbers')])
    .where('id', 'in', entries)
    .groupBy('kind')
    .execute()
  return rows.flatMap(({ kind, ids, numbers }) => {
    const ofEach = numbersIn(numbers)
    return numbersIn(ids).map((id, at) => ({ id, kind, number: ofEach[at] ?? 0 }))
  })
}
