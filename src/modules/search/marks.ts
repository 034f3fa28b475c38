import { fold, type Word, wordsOf } from '#platform/search/fold.ts'

/** A piece of a text, and whether it is a word that was looked for. */
export interface Piece {
  words: string
  isFound: boolean
}

const longestExcerpt = 220
/** So much of what stands before the found word is shown with it. */
const before = 60

/** Cuts a text into what was found and what stands between. */
export function markedPieces(text: string, forms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const word of foundIn(text, forms)) {
    if (word.from > from) pieces.push({ words: text.slice(from, word.from), isFound: false })
    pieces.push({ words: word.text, isFound: true })
    from = word.to
  }
  if (from < text.length) pieces.push({ words: text.slice(from), isFound: false })
  return pieces
}

/** How many different words of the question stand in a text. */
export function countFound(text: string, forms: ReadonlySet<string>): number {
  return new Set(foundIn(text, forms).map((word) => keyOf(word.text))).size
}

/** As much of a text as a list has room for: from its beginning, or around the first word that was found. */
export function excerptOf(text: string, forms: ReadonlySet<string>): string {
  const folded = text.replaceAll(/\s+/g, ' ').trim()
  if (folded.length <= longestExcerpt) return folded
  const [first] = foundIn(folded, forms)
  const from = first && first.to > longestExcerpt ? startOfWord(folded, Math.max(0, first.from - before)) : 0
  const rest = folded.slice(from)
  const to = rest.length <= longestExcerpt ? rest.length : endOfWord(rest, longestExcerpt)
  return `${from > 0 ? '… ' : ''}${rest.slice(0, to)}${to < rest.length ? ' …' : ''}`
}

function foundIn(text: string, forms: ReadonlySet<string>): Word[] {
  return wordsOf(text).filter((word) => forms.has(keyOf(word.text)))
}

/** A language has few words that are used often, and to fold one costs twenty times a look into a map. */
const mostKept = 10_000
const longestKept = 40
const kept = new Map<string, string>()

function keyOf(word: string): string {
  const known = kept.get(word)
  if (known !== undefined) return known
  const key = fold(word)
  if (word.length > longestKept) return key
  if (kept.size >= mostKept) kept.clear()
  kept.set(word, key)
  return key
}

function startOfWord(text: string, from: number): number {
  const space = text.indexOf(' ', from)
  return from === 0 || space < 0 ? from : space + 1
}

function endOfWord(text: string, to: number): number {
  const space = text.lastIndexOf(' ', to)
  return space <= 0 ? to : space
}
