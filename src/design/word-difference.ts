import { diffArrays } from 'diff'

/** A piece of two texts that are compared: in both of them, only in the former, or only in the latter. */
export interface WordPiece {
  text: string
  of: 'both' | 'former' | 'latter'
}

/** Milliseconds after which two long texts that have little in common are shown whole, one after the other. */
const longestSearch = 200

/** What went and what came from one text to the other, word by word. */
export function wordDifference(former: string, latter: string): WordPiece[] {
  const changes = diffArrays(wordsOf(former), wordsOf(latter), { timeout: longestSearch })
  const pieces = changes?.map(({ value, added, removed }): WordPiece => {
    return { text: value.join(''), of: added ? 'latter' : removed ? 'former' : 'both' }
  })
  return pieces ?? whole(former, latter)
}

function whole(former: string, latter: string): WordPiece[] {
  const both: WordPiece[] = [
    { text: former, of: 'former' },
    { text: latter, of: 'latter' },
  ]
  return both.filter(({ text }) => text !== '')
}

/** Words, blanks and signs. The package's own notion of a word knows no Georgian letter. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|./gsu) ?? []
}
