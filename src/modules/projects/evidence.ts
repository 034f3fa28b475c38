/** Words of the source as they are printed: proper opening quotes, and one space where it has several. */
export function evidence(words: string): string {
  return words.replaceAll(',,', '„').replaceAll(/\s+/g, ' ')
}
