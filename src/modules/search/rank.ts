/** What one word of the question came to: how rare it is, and how strongly each record answers it, from 0 to 1. */
export interface Answered {
  rarity: number
  strength: Map<number, number>
}

/** Below this share of the best a record has to do with the question by chance only. */
const leastShare = 0.12

/** How much a word tells records apart: 1 if it stands in one of them, less the more there are. */
export function rarityOf(records: number): number {
  return 1 / (1 + 0.45 * Math.log(Math.max(records, 1)))
}

/** The score of every record: all words before some, a rare word before a common one, title before text. */
export function scoresOf(words: Answered[]): Map<number, number> {
  const whole = words.reduce((sum, { rarity }) => sum + rarity, 0)
  const sums = new Map<number, { score: number; met: number; words: number }>()
  for (const { rarity, strength } of words) {
    for (const [entry, strong] of strength) {
      const sum = sums.get(entry) ?? { score: 0, met: 0, words: 0 }
      // A word met halfway is met halfway in "all words" too.
      const met = Math.min(1, strong * 2)
      sums.set(entry, { score: sum.score + rarity * strong, met: sum.met + rarity * met, words: sum.words + 1 })
    }
  }
  const scores = [...sums].map(([entry, { score, met }]): [number, number] => [
    entry,
    (score / whole) * (0.3 + 0.7 * (met / whole)),
  ])
  const best = Math.max(0, ...scores.map(([, score]) => score))
  return new Map(scores.filter(([, score]) => score >= best * leastShare))
}
