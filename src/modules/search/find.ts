import type { Db } from '#platform/database.ts'
import type { RecordKind } from '#platform/records.ts'
import { spellingsAround } from '#platform/search/spelling.ts'
import { type AskedWord, askedWords } from './asked-words.ts'
import { likenessOf, nearnessOf, surelyMeant, type Term } from './likeness.ts'
import {
  countPostings,
  type Entry,
  listEntries,
  listPostings,
  listPostingsAmong,
  listTerms,
  listTermsSpeltLike,
  listTermsThatBegin,
  listWeightiest,
  type Posting,
} from './queries.ts'
import { type Answered, rarityOf, scoresOf } from './rank.ts'

/** Everything that answers a question, best first. */
export interface Found {
  entries: Entry[]
  /** The words of the records that were meant, in key letters. */
  forms: Set<string>
  /** Whether every word of the question stands in some record as it was meant, and not merely spelt like it. */
  isSure: boolean
}

/** A word of the question with the words of the records that answer it. */
interface Meant {
  asked: AskedWord
  terms: Map<number, { term: Term; likeness: number }>
}

/** A word in more records than this is not looked up in all of them: the weightiest and those found by other words do. */
const manyRecords = 2000

/** Finds what answers a question, and puts it in order by rules of our own, the same on both databases. */
export async function find(db: Db, records: RecordKind[], question: string): Promise<Found> {
  const meant: Meant[] = []
  for (const asked of askedWords(question)) meant.push(await termsFor(db, asked))
  const scores = scoresOf(await answersTo(db, meant))
  const entries = await listEntries(db, [...scores.keys()])
  const order = new Map(records.map(({ kind }, index) => [kind as string, index]))
  const place = (entry: Entry) => order.get(entry.kind) ?? 0
  const score = (entry: Entry) => Math.round((scores.get(entry.id) ?? 0) * 1e6)
  entries.sort((one, other) => score(other) - score(one) || place(one) - place(other) || one.number - other.number)
  const all = meant.flatMap(({ terms }) => [...terms.values()])
  return {
    entries,
    forms: new Set(all.map(({ term }) => term.form)),
    isSure: meant.every(({ terms }) => [...terms.values()].some(({ likeness }) => likeness >= surelyMeant)),
  }
}

async function termsFor(db: Db, asked: AskedWord): Promise<Meant> {
  const { ways } = asked
  const forms = ways.map(({ key }) => key).filter((key) => key !== '')
  const stems = ways.flatMap(({ stem, inner }) => (inner === '' ? [stem] : [stem, inner]))
  const found = await listTerms(db, { forms, stems })
  const beginnings = new Set(ways.filter(({ worth }) => worth > 0.9).map((way) => way.beginning))
  for (const beginning of beginnings) if (beginning !== '') found.push(...(await listTermsThatBegin(db, beginning)))
  const terms: Meant['terms'] = new Map()
  for (const term of found) keep(terms, term, likenessOf(asked, term))
  const isFound = [...terms.values()].some(({ likeness }) => likeness >= surelyMeant)
  if (isFound) return { asked, terms }
  const spellings = ways.filter(({ key }) => key !== '').flatMap(({ stem }) => spellingsAround(stem))
  for (const term of await listTermsSpeltLike(db, [...new Set(spellings)])) keep(terms, term, nearnessOf(asked, term))
  return { asked, terms }
}

function keep(terms: Meant['terms'], term: Term, likeness: number): void {
  const known = terms.get(term.id)?.likeness ?? 0
  if (likeness > known) terms.set(term.id, { term, likeness })
}

/** Looks up the words in the records, the rarest first. */
async function answersTo(db: Db, meant: Meant[]): Promise<Answered[]> {
  const counts = await countPostings(db, [...new Set(meant.flatMap(({ terms }) => [...terms.keys()]))])
  const count = ({ terms }: Meant) => [...terms.keys()].reduce((sum, term) => sum + (counts.get(term) ?? 0), 0)
  const answers: Answered[] = []
  const known = new Set<number>()
  for (const word of [...meant].sort((one, other) => count(one) - count(other))) {
    const postings = await postingsOf(db, word, counts, known)
    const best = bestOf(word, postings)
    for (const entry of best.keys()) known.add(entry)
    answers.push({ rarity: rarityOf(count(word)), answers: best })
  }
  return answers
}

async function postingsOf(
  db: Db,
  { terms }: Meant,
  counts: Map<number, number>,
  known: Set<number>,
): Promise<Posting[]> {
  const all = [...terms.keys()]
  const many = all.filter((term) => (counts.get(term) ?? 0) > manyRecords)
  const few = all.filter((term) => !many.includes(term))
  const postings = await listPostings(db, few)
  for (const term of many) postings.push(...(await listWeightiest(db, term, manyRecords)))
  if (many.length > 0) postings.push(...(await listPostingsAmong(db, many, [...known].slice(0, manyRecords))))
  return postings
}

/** How each record answers a word: by its strongest word. */
function bestOf({ terms }: Meant, postings: Posting[]): Answered['answers'] {
  const answers: Answered['answers'] = new Map()
  for (const { term_id, entry_id, weight } of postings) {
    const likeness = terms.get(term_id)?.likeness ?? 0
    const strength = (likeness * weight) / 100
    if (strength > (answers.get(entry_id)?.strength ?? 0)) answers.set(entry_id, { strength, likeness })
  }
  return answers
}
