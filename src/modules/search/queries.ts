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
  const exactly = from()
    .where('form', 'in', forms)
    .union(from().where('stem', 'in', stems))
    .union(from().where('inner_stem', 'in', stems).where('inner_stem', '<>', ''))
  const all = sql<Term>`(select * from ${exactly} as exactly ${sql.join(beginnings.map(andBeginningWith), sql` `)})`
  return db
    .selectFrom(all.as('search_term'))
    .select([...columns, countUpTo(most)])
    .execute()
}

/** Written by hand: a question may have dozens of beginnings, and to put them together by parts costs as much as to find them. */
function andBeginningWith(beginning: string): RawBuilder<unknown> {
  return sql`union select * from (select id, form, stem, inner_stem from search_term
    where form >= ${beginning} and form < ${beginning + highest} order by form limit ${mostTermsOfBeginning}) as beginning`
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

/** In which records a word stands, all in one row: there are many, and each row costs more than what it tells. */
export interface Postings {
  term_id: number
  /** How much the word tells about a record, and which record: see `weightIn` and `entryIn`. */
  held: number[]
}

const weights = 128

export function weightIn(held: number): number {
  return held % weights
}

export function entryIn(held: number): number {
  return Math.floor(held / weights)
}

/** A word that stands in so many records that only those are looked at about which it tells most. */
export interface CommonTerm {
  id: number
  most: number
}

/** Every record in which one of the rare words stands, and for the common ones as many as are looked at. */
export async function listPostings(db: Db, rare: number[], common: CommonTerm[]): Promise<Postings[]> {
  let query = db
    .selectFrom('search_posting')
    .select(['term_id', heldInOneText])
    .where('term_id', 'in', rare)
    .groupBy('term_id')
  for (const { id, most } of common) {
    const some = db
      .selectFrom('search_posting')
      .select(['term_id', 'entry_id', 'weight'])
      .where('term_id', '=', id)
      .orderBy('weight', 'desc')
      .orderBy('entry_id', 'desc')
      .limit(most)
    query = query.unionAll(
      db.selectFrom(some.as('search_posting')).select(['term_id', heldInOneText]).groupBy('term_id'),
    )
  }
  const rows = await query.execute()
  return rows.map(({ term_id, held }) => ({ term_id, held: JSON.parse(`[${held}]`) }))
}

/** As both engines put numbers together; in no order. Larger than PostgreSQL's integers. */
const heldInOneText =
  sql<string>`string_agg(cast(cast(entry_id as bigint) * ${sql.lit(weights)} + weight as text), ',')`.as('held')

/** Which of these words stand in which of these records: the words of a record are one value, so it is gone through here. */
export async function listPostingsAmong(db: Db, terms: number[], entries: number[]): Promise<Postings[]> {
  const rows = await db
    .selectFrom('search_entry')
    .select(sql<string | null>`string_agg(cast(id as text) || ' ' || words, ',')`.as('all'))
    .where('id', 'in', entries)
    .execute()
  const heldBy = new Map(terms.map((term): [number, number[]] => [term, []]))
  for (const entry of rows[0]?.all?.split(',') ?? []) {
    const [id, words = ''] = entry.split(' ')
    forEachWord(words, (term, weight) => {
      heldBy.get(term)?.push(Number(id) * weights + weight)
    })
  }
  return [...heldBy].map(([term_id, held]) => ({ term_id, held }))
}
