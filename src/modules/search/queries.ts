import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database.ts'
import { forEachWord } from '#platform/search/entry-words.ts'
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

/**
 * Words of the records that are one of these forms, have one of these stems, in themselves or inside სა–ე, or begin so;
 * each with the number of its records, which nobody counts further than `most`.
 */
export function listTerms(db: Db, { forms, stems, beginnings }: WantedTerms, most: number): Promise<Term[]> {
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
  return db
    .selectFrom(query.as('search_term'))
    .select([...columns, countUpTo(most)])
    .execute()
}

/** Words of the records with a stem that one of these spellings leads to, each with the spelling. */
export function listTermsSpeltLike(
  db: Db,
  spellings: string[],
  most: number,
): Promise<Array<Term & { variant: string }>> {
  return db
    .selectFrom('search_spelling')
    .innerJoin('search_term', 'search_term.stem', 'search_spelling.stem')
    .select(['variant', 'search_term.id', 'form', 'search_term.stem', 'inner_stem', countUpTo(most)])
    .where('variant', 'in', spellings)
    .execute()
}

/** In how many records a word stands, as far as anybody counts. Counted as a number that both drivers read as one. */
function countUpTo(most: number) {
  return sql<number>`(select cast(count(*) as integer) from (
    select 1 from search_posting where search_posting.term_id = search_term.id limit ${most}) as counted)`.as('records')
}

/** In which records a word tells so much, all in one row: there are many, and each row costs more than what it tells. */
export interface Postings {
  term_id: number
  weight: number
  entries: number[]
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

/** Which of these words stand in which of these records: the words of a record are one value, so it is gone through here. */
export async function listPostingsAmong(db: Db, terms: number[], entries: number[]): Promise<Postings[]> {
  const rows = await db
    .selectFrom('search_entry')
    .select(sql<string | null>`string_agg(cast(id as text) || ' ' || words, ',')`.as('all'))
    .where('id', 'in', entries)
    .execute()
  const wanted = new Set(terms)
  const postings: Postings[] = []
  for (const entry of rows[0]?.all?.split(',') ?? []) {
    const [id, words = ''] = entry.split(' ')
    forEachWord(words, (term_id, weight) => {
      if (wanted.has(term_id)) postings.push({ term_id, weight, entries: [Number(id)] })
    })
  }
  return postings
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
