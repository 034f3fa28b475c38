/** A word that a record holds, by its number, and how much it tells about the record, from 1 to 100. */
export interface HeldWord {
  term: number
  weight: number
}

const bytesOfTerm = 4
const bytesOfWord = bytesOfTerm + 1

/** The words of a record in one text, so that a record's own are one value to read and to write. */
export function packWords(words: HeldWord[]): string {
  const bytes = Buffer.alloc(words.length * bytesOfWord)
  for (const [index, { term, weight }] of words.entries()) {
    bytes.writeUInt32LE(term, index * bytesOfWord)
    bytes.writeUInt8(weight, index * bytesOfWord + bytesOfTerm)
  }
  return bytes.toString('base64')
}

/** Tells every word of such a text, without a list of them. */
export function forEachWord(packed: string, tell: (term: number, weight: number) => void): void {
  const bytes = Buffer.from(packed, 'base64')
  for (let at = 0; at < bytes.length; at += bytesOfWord) tell(bytes.readUInt32LE(at), bytes[at + bytesOfTerm] ?? 0)
}
