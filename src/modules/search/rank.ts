/** How a record answers one word of the question. */
export interface Answer {
  /** As like as the word is to the one asked for, and as much as it tells about the record, from 0 to 1. */
  strength: number
  /** The likeness alone. */
  likeness: number
}

/** What one word of the question came to: how rare it is, and how each record answers it. */
export interface Answered {
  rarity: number
  answers: Map<number, Answer>
}

/** Below this share of the best a record has to do with the question by chance only. */
const leastShare = 0.12
/** As like as this, a word is fully met. */
const fullyMet = 0.7

/** How much a word tells records apart: 1 if it stands in one of them, less the more there are. */
export function rarityOf(records: number): number {
  return 1 / (1 + 0.45 * Math.log(Math.max(records, 1)))
}

/** A record, and how well it answers the question, from 0 to 1. */
export interface Scored {
  entry: number
  score: number
}

/** The score of every record: all words before some, a rare word before a common one, title before text. */
export function scoresOf(words: Answered[]): Scored[] {
  const whole = words.reduce((sum, { rarity }) => sum + rarity, 0)
  const sums = new Map<number, Scored & { met: number }>()
  for (const { rarity, answers } of words) {
    for (const [entry, { strength, likeness }] of answers) {
      let sum = sums.get(entry)
      if (!sum) {
        sum = { entry, score: 0, met: 0 }
        sums.set(entry, sum)
      }
      sum.score += rarity * strength
      sum.met += rarity * Math.min(1, likeness / fullyMet)
    }
  }
  let best = 0
  for (const sum of sums.values()) {
    sum.score = (sum.score / whole) * byShare(sum.met / whole)
    if (sum.score > best) best = sum.score
  }
  return [...sums.values()].filter(({ score }) => score >= best * leastShare)
}

/** A record that meets the whole question goes before one that meets a part of it, however loudly. */
function byShare(met: number): number {
  return met > 0.98 ? 1 : 0.15 + 0.6 * met * met
}
