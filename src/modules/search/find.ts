import { setImmediate } from 'node:timers/promises'
import type { Db } from '#platform/database.ts'
import type { RecordKind } from '#platform/records.ts'
import { spellingsAround } from '#platform/search/spelling.ts'
import { cut } from '#platform/search/stem.ts'
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

/** So many records are looked at for a question, the most telling of each word; others could not come first. */
const mostLookedAt = 1500
/** A word in more records than this is common, and how common tells nothing any more. */
const mostCounted = mostLookedAt + 1
/** With common words it is enough to know how the records answer that rarer words have found, by the likest forms. */
const mostAmong = 300
const mostFormsAmong = 12
/** More than this nobody reads; who wants another record asks more narrowly. */
export const mostFound = 500

/** Finds what answers a question, and puts it in order by rules of our own, the same on both databases. */
export async function find(db: Db, records: RecordKind[], question: string): Promise<Found> {
  const meant: Meant[] = []
  for (const asked of askedWords(question)) meant.push(await termsFor(db, asked))
  const scores = bestScores(scoresOf(await answersTo(db, meant)))
  await setImmediate()
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

/** The best of them; of those that are as good as the last, the oldest. */
function bestScores(scores: Map<number, number>): Map<number, number> {
  const sorted = [...scores].sort(([one, first], [other, second]) => second - first || one - other)
  return new Map(sorted.slice(0, mostFound))
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
  const spellings = ways.filter(({ key }) => key !== '').flatMap(({ key }) => spellingsAround(cut(key)))
  for (const term of await listTermsSpeltLike(db, [...new Set(spellings)])) keep(terms, term, nearnessOf(asked, term))
  return { asked, terms }
}

function keep(terms: Meant['terms'], term: Term, likeness: number): void {
  const known = terms.get(term.id)?.likeness ?? 0
  if (likeness > known) terms.set(term.id, { term, likeness })
}

/** In how many records each term stands. */
type Counts = Map<number, number>

/** Looks up the words in the records, the rarest first. */
async function answersTo(db: Db, meant: Meant[]): Promise<Answered[]> {
  const counts = await countPostings(db, [...new Set(meant.flatMap(({ terms }) => [...terms.keys()]))], mostCounted)
  const count = ({ terms }: Meant) => [...terms.keys()].reduce((sum, term) => sum + (counts.get(term) ?? 0), 0)
  const most = Math.max(300, Math.round(mostLookedAt / meant.length))
  const answers: Answered[] = []
  const known = new Set<number>()
  for (const word of [...meant].sort((one, other) => count(one) - count(other))) {
    // SQLite answers within the turn of the event loop: between two words others get theirs.
    await setImmediate()
    const postings = await postingsOf(db, word, counts, known, most)
    const best = bestOf(word, postings)
    for (const entry of best.keys()) known.add(entry)
    answers.push({ rarity: rarityOf(count(word)), answers: best })
  }
  return answers
}

/** The records that hold a word: of the likest forms first, and where there are too many, those it tells most about. */
async function postingsOf(
  db: Db,
  { terms }: Meant,
  counts: Counts,
  known: Set<number>,
  most: number,
): Promise<Posting[]> {
  const byLikeness = [...terms.values()].sort(
    (one, other) => other.likeness - one.likeness || one.term.id - other.term.id,
  )
  const whole: number[] = []
  const parted: number[] = []
  let room = most
  for (const { term } of byLikeness) {
    const count = counts.get(term.id) ?? 0
    if (count > room) parted.push(term.id)
    else whole.push(term.id)
    room -= Math.min(count, room)
  }
  const postings = await listPostings(db, whole)
  const [cut] = parted
  if (cut === undefined) return postings
  postings.push(...(await listWeightiest(db, cut, Math.max(most - postings.length, Math.round(most / 4)))))
  const among = [...known].slice(0, mostAmong)
  postings.push(...(await listPostingsAmong(db, parted.slice(0, mostFormsAmong), among)))
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
