import type { Db } from '#platform/database.ts'
import type { RecordKind } from '#platform/records.ts'
import { type EntryOf, entryOf } from '#platform/search/entry-id.ts'
import { askedWords } from './asked-words.ts'
import { isSure, type Meant, meantBy } from './meant.ts'
import { type CommonTerm, entryIn, listPostings, listPostingsAmong, type Postings, weightIn } from './queries.ts'
import { type Answer, rarityOf, type Scored, scoresOf } from './rank.ts'

/** Everything that answers a question, best first. */
export interface Found {
  entries: EntryOf[]
  /** The words of the records that were meant, in key letters. */
  forms: Set<string>
  /** Whether every word of the question stands in some record as it was meant, and not merely spelt like it. */
  isSure: boolean
}

/** So many records are looked at for a question, the most telling of each word; others could not come first. */
const mostLookedAt = 1500
/** With common words it is enough to know how the records answer that rarer words have found, by the likest forms. */
const mostAmong = 300
const mostFormsAmong = 12
/** More than this nobody reads; who wants another record asks more narrowly. */
export const mostFound = 500

/** Finds what answers a question, and puts it in order by rules of our own, the same on both databases. */
export async function find(db: Db, records: RecordKind[], question: string): Promise<Found> {
  const asked = askedWords(question)
  if (asked.length === 0) return { entries: [], forms: new Set(), isSure: true }
  const most = Math.max(300, Math.round(mostLookedAt / asked.length))
  const meant = await meantBy(db, asked, most + 1)
  const scores = bestScores(scoresOf(await answersTo(db, meant, most)))
  const all = meant.flatMap(({ terms }) => [...terms.values()])
  return {
    entries: inOrder(scores, records),
    forms: new Set(all.map(({ term }) => term.form)),
    isSure: meant.every(isSure),
  }
}

/** The best of them; of those that are as good as the last, the oldest. */
function bestScores(scores: Scored[]): Scored[] {
  return scores.sort((one, other) => other.score - one.score || one.entry - other.entry).slice(0, mostFound)
}

function inOrder(scores: Scored[], records: RecordKind[]): EntryOf[] {
  const places = new Map(records.map(({ kind }, index) => [kind as string, index]))
  const sorted = scores.flatMap(({ entry: id, score }) => {
    const entry = entryOf(records, id)
    return entry ? [{ entry, score: Math.round(score * 1e6), place: places.get(entry.kind) ?? 0 }] : []
  })
  sorted.sort(
    (one, other) => other.score - one.score || one.place - other.place || one.entry.number - other.entry.number,
  )
  return sorted.map(({ entry }) => entry)
}

/** A word of the question with what was found for it. */
interface Sought extends Meant {
  rarity: number
  answers: Map<number, Answer>
  rare: number[]
  common: number[]
  weightiest: CommonTerm[]
}

/** Looks up the words in the records, the rarest first. */
async function answersTo(db: Db, meant: Meant[], most: number): Promise<Sought[]> {
  const sought = meant.map((word) => soughtFor(word, most))
  sought.sort((one, other) => other.rarity - one.rarity)
  const postings = await listPostings(
    db,
    [...new Set(sought.flatMap(({ rare }) => rare))],
    sought.flatMap(({ weightiest }) => weightiest),
  )
  const byTerm = Map.groupBy(postings, ({ term_id }) => term_id)
  for (const word of sought) for (const term of word.terms.keys()) answer(word, byTerm.get(term) ?? [])
  await answerCommon(db, sought)
  return sought
}

/** Of a word the likest forms are looked up whole, as long as there is room; of the first that is too common, a part. */
function soughtFor(meant: Meant, most: number): Sought {
  const byLikeness = [...meant.terms.values()].sort(
    (one, other) => other.likeness - one.likeness || one.term.id - other.term.id,
  )
  const rare: number[] = []
  const common: number[] = []
  let [whole, room] = [0, most]
  let all = 0
  for (const { term } of byLikeness) {
    const count = term.records
    all += count
    if (count > room) common.push(term.id)
    else {
      rare.push(term.id)
      whole += count
    }
    room -= Math.min(count, room)
  }
  const [cut] = common
  const weightiest = cut === undefined ? [] : [{ id: cut, most: Math.max(most - whole, Math.round(most / 4)) }]
  return { ...meant, rarity: rarityOf(all), answers: new Map(), rare, common, weightiest }
}

/** How the records that rarer words have found answer the common ones: they need not be among the weightiest of those. */
async function answerCommon(db: Db, sought: Sought[]): Promise<void> {
  const found = sought.map(({ answers }) => strongest(answers))
  for (const [index, word] of sought.entries()) {
    const known = [...new Set(found.slice(0, index).flat())].slice(0, mostAmong)
    if (word.common.length === 0 || known.length === 0) continue
    answer(word, await listPostingsAmong(db, word.common.slice(0, mostFormsAmong), known))
  }
}

function strongest(answers: ReadonlyMap<number, Answer>): number[] {
  const sorted = [...answers].sort(([one, { strength }], [other, second]) => second.strength - strength || other - one)
  return sorted.slice(0, mostAmong).map(([entry]) => entry)
}

/** Notes how each record answers a word: by its strongest word, of those that are as strong by the likest. */
function answer({ terms, answers }: Sought, postings: Postings[]): void {
  for (const { term_id, held } of postings) {
    const likeness = terms.get(term_id)?.likeness ?? 0
    // Few weights and thousands of records: those of one weight share an answer.
    const byWeight = new Map<number, Answer>()
    for (const one of held) {
      const weight = weightIn(one)
      const entry = entryIn(one)
      let told = byWeight.get(weight)
      if (!told) {
        told = { strength: (likeness * weight) / 100, likeness }
        byWeight.set(weight, told)
      }
      if (isStronger(told, answers.get(entry))) answers.set(entry, told)
    }
  }
}

function isStronger({ strength, likeness }: Answer, known: Answer = { strength: 0, likeness: 0 }): boolean {
  return strength > known.strength || (strength > 0 && strength === known.strength && likeness > known.likeness)
}
