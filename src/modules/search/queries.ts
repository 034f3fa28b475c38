import type { Db } from '#platform/database.ts'
import type { Term } from './likeness.ts'

const mostTermsOfBeginning = 100
const highest = '\u{10ffff}'

const columns = ['id', 'form', 'stem', 'inner_stem'] as const

/** Words of the records that are one of these forms, or have one of these stems, in themselves or inside სა–ე. */
export async function listTerms(db: Db, wanted: { forms: string[]; stems: string[] }): Promise<Term[]> {
  const { forms, stems } = wanted
  const inside = stems.filter((stem) => stem !== '')
  const found = [
    ...(await db.selectFrom('search_term').select(columns).where('form', 'in', forms).execute()),
    ...(await db.selectFrom('search_term').select(columns).where('stem', 'in', stems).execute()),
    ...(await db
      .selectFrom('search_term')
      .select(columns)
      .where('inner_stem', 'in', inside)
      .where('inner_stem', '<>', '')
      .execute()),
  ]
  return [...new Map(found.map((term) => [term.id, term])).values()]
}

/** Words of the records that begin so. */
export function listTermsThatBegin(db: Db, beginning: string): Promise<Term[]> {
  return db
    .selectFrom('search_term')
    .select(columns)
    .where('form', '>=', beginning)
    .where('form', '<', beginning + highest)
    .orderBy('form')
    .limit(mostTermsOfBeginning)
    .execute()
}

/** Words of the records with a stem that one of these spellings leads to. */
export async function listTermsSpeltLike(db: Db, spellings: string[]): Promise<Term[]> {
  const found = await db.selectFrom('search_spelling').select('stem').where('variant', 'in', spellings).execute()
  const stems = [...new Set(found.map(({ stem }) => stem))]
  return db.selectFrom('search_term').select(columns).where('stem', 'in', stems).execute()
}

export interface Posting {
  term_id: number
  entry_id: number
  weight: number
}

const postingColumns = ['term_id', 'entry_id', 'weight'] as const

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

/** Every record in which one of these words stands. */
export function listPostings(db: Db, terms: number[]): Promise<Posting[]> {
  return db.selectFrom('search_posting').select(postingColumns).where('term_id', 'in', terms).execute()
}

/** The records about which this word tells most. */
export function listWeightiest(db: Db, term: number, most: number): Promise<Posting[]> {
  return db
    .selectFrom('search_posting')
    .select(postingColumns)
    .where('term_id', '=', term)
    .orderBy('weight', 'desc')
    .orderBy('entry_id', 'desc')
    .limit(most)
    .execute()
}

/** Whether one of these words stands in one of these records. */
export function listPostingsAmong(db: Db, terms: number[], entries: number[]): Promise<Posting[]> {
  return db
    .selectFrom('search_posting')
    .select(postingColumns)
    .where('term_id', 'in', terms)
    .where('entry_id', 'in', entries)
    .execute()
}

export interface Entry {
  id: number
  kind: string
  number: number
}

export function listEntries(db: Db, entries: number[]): Promise<Entry[]> {
  return db.selectFrom('search_entry').select(['id', 'kind', 'number']).where('id', 'in', entries).execute()
}
