import type { Db, Row, TableName } from '../database.ts'
import { plainText } from '../document/plain-text.ts'
import { readDocument } from '../document/tidy.ts'
import type { Bilingual } from '../messages.ts'
import type { Permission } from '../permissions.ts'
import { rowsOf } from './find.ts'
import { type Clue, type Matcher, matcherOf } from './match.ts'

/** `unseen`: it is written and not public. `former`: only an earlier version has the words. `closed`: it was taken away. */
export const placeStates = ['shown', 'unseen', 'closed', 'former'] as const

/** A text of the association in which somebody is named, and the form in which that is mended by hand. */
export interface WrittenPlace {
  to: string
  /** Whoever may open the form; any of several. */
  may: Permission | readonly Permission[]
  /** What it is: "a story". */
  name: Bilingual
  title: Bilingual
  state: (typeof placeStates)[number]
}

/** A table in which the association writes words of its own: nobody's record, and anybody may be named there. */
export interface WrittenTable<T extends TableName = TableName> {
  table: T
  /** Of a table that several kinds share: whether a row is of this one. */
  isOf?: (row: Row<T>) => boolean
  /** Where the words of a row are mended; nothing where that is gone. */
  place: (db: Db, row: Row<T>) => Promise<WrittenPlace | undefined>
}

export interface FoundPlace extends WrittenPlace {
  /** The words around the first clue. */
  excerpt: string
}

/** Texts are long: so many are looked through in one turn. */
const textsAtOnce = 20
export const mostPlaces = 100
const longestExcerpt = 200

/** Declares a table with texts, held to its columns. */
export function writtenTable<T extends TableName>(declared: WrittenTable<T>): WrittenTable {
  // A list holds tables of every kind; each was checked against its own columns here.
  return declared as unknown as WrittenTable
}

/** The texts of the association, public or not, in which any of the clues stands; each form once. */
export async function findWritten(db: Db, tables: WrittenTable[], clues: readonly Clue[]): Promise<FoundPlace[]> {
  const matches = matcherOf(clues)
  const places = new Map<string, FoundPlace>()
  if (clues.length === 0) return []
  for (const { table, isOf, place } of tables) {
    for await (const row of rowsOf(db, table, textsAtOnce)) {
      if (isOf && !isOf(row)) continue
      const text = textsIn(row).find((one) => matches('words', one).length > 0)
      const found = text === undefined ? undefined : await place(db, row)
      if (!found || text === undefined) continue
      const before = places.get(found.to)
      if (before && rankOf(before) <= rankOf(found)) continue
      places.set(found.to, { ...found, excerpt: excerptOf(text, matches) })
    }
  }
  return [...places.values()].sort((one, other) => rankOf(one) - rankOf(other)).slice(0, mostPlaces)
}

function rankOf({ state }: WrittenPlace): number {
  return placeStates.indexOf(state)
}

function textsIn(row: Row<TableName>): string[] {
  return Object.values(row).flatMap((value: unknown) => (typeof value === 'string' ? readTexts(value) : []))
}

/** What is stored as one text; a version holds several, and a document has addresses besides its words. */
function readTexts(stored: string): string[] {
  if (stored.startsWith('{"type":"doc"'))
    return [plainText(readDocument(stored)), ...(stored.match(/"href":"(?:mailto|tel):[^"]*"/g) ?? [])]
  if (!stored.startsWith('{"')) return [stored]
  return Object.values(fieldsIn(stored)).flatMap((value) => (typeof value === 'string' ? readTexts(value) : []))
}

function fieldsIn(stored: string): Record<string, unknown> {
  try {
    return JSON.parse(stored)
  } catch {
    // Somebody may begin a text like this.
    return { stored: stored.slice(1) }
  }
}

function excerptOf(text: string, matches: Matcher): string {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/)
  const telling = sentences.find((one) => matches('words', one).length > 0) ?? text
  const words = telling.replaceAll(/\s+/g, ' ').trim()
  if (words.length <= longestExcerpt) return words
  return `${words.slice(0, words.lastIndexOf(' ', longestExcerpt))} …`
}
