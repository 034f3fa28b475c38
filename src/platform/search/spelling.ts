/** Shorter words have too many neighbours: a letter more or less is another word. */
const shortestGuessed = 5

/**
 * The word and all it becomes when one letter is left out. Two words that differ by one letter - wrong, missing, too many,
 * or changed places - always have one of these in common, so a misspelt word is found by looking up, not by looking through.
 */
export function spellingsAround(word: string): string[] {
  if (word.length < shortestGuessed || /\d/.test(word)) return []
  const without = [...word].map((_, index) => word.slice(0, index) + word.slice(index + 1))
  return [...new Set([word, ...without])]
}

/** How many letters have to be put right, neighbours that changed places counting as one (Damerau). */
export function spellingDistance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const ways = [at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1)]
      if (isSwapped) ways.push(at(before, column - 2) + 1)
      current.push(Math.min(...ways))
    }
    before = last
    last = current
  }
  return at(last, other.length)
}

function at(row: number[], column: number): number {
  return row[column] ?? 0
}
