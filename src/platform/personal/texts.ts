import type { Row, TableName } from '../database.ts'
import { plainText } from '../document/plain-text.ts'
import { findDocument, storeDocument } from '../document/tidy.ts'
import type { JournalContent } from '../journal/chain.ts'
import type { Matcher } from './match.ts'

const longestExcerpt = 200

/** Every text that stands in a row. */
export function textsIn(row: Row<TableName>): string[] {
  return Object.values(row).flatMap(readTexts)
}

/** Every text that a line of the journal tells. */
export function textsTold(content: string): string[] {
  // Only `appendLines` writes there, and it writes a JournalContent.
  const { why, changes } = JSON.parse(content) as JournalContent
  return [why, ...Object.values(changes).flat().flatMap(readTexts)]
}

/** What is stored as one text; a version holds several, and a document has addresses besides its words. */
function readTexts(stored: unknown): string[] {
  if (typeof stored !== 'string') return []
  const document = findDocument(stored)
  if (!document) return fieldsIn(stored)?.flatMap(readTexts) ?? [stored]
  const addresses = (stored.match(/"href":"[^"]*"/g) ?? []).map(decoded)
  // Somebody may type what looks like a document, and have words where none has any.
  const isAllOfIt = storeDocument(document) === stored
  return [plainText(document), ...addresses, ...(isAllOfIt ? [] : [stored])]
}

/** An address behind a link may name somebody as well, in letters of its own. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** What the fields of a version hold; nothing where it is a plain text, whatever that begins with. */
function fieldsIn(stored: string): unknown[] | undefined {
  if (!stored.startsWith('{"')) return undefined
  try {
    const fields = Object.entries(JSON.parse(stored)).map(([name, value]) => ({ name, held: [value].flat() }))
    const isVersion = fields.every(
      ({ name, held }) => /^[a-z_]+$/.test(name) && held.every((one) => Object(one) !== one),
    )
    return isVersion ? fields.flatMap(({ held }) => held.map(String)) : undefined
  } catch {
    // Somebody may begin a text like this.
    return undefined
  }
}

/** The words around what is looked for. */
export function excerptOf(text: string, matches: Matcher): string {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/)
  const telling = sentences.find((one) => matches('words', one).length > 0) ?? text
  const words = telling.replaceAll(/\s+/g, ' ').trim()
  if (words.length <= longestExcerpt) return words
  return `${words.slice(0, words.lastIndexOf(' ', longestExcerpt))} …`
}
