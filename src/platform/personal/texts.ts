import type { Row, TableName } from '../database.ts'
import { plainText } from '../document/plain-text.ts'
import { readDocument } from '../document/tidy.ts'
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
  if (stored.startsWith('{"type":"doc"'))
    return [plainText(readDocument(stored)), ...(stored.match(/"href":"(?:mailto|tel):[^"]*"/g) ?? [])]
  if (!stored.startsWith('{"')) return [stored]
  return Object.values(fieldsIn(stored)).flatMap(readTexts)
}

function fieldsIn(stored: string): Record<string, unknown> {
  try {
    return JSON.parse(stored)
  } catch {
    // Somebody may begin a text like this.
    return { stored: stored.slice(1) }
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
