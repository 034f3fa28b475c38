import type { Moment } from '../clock.ts'
import type { Db, Row, TableName, Tx } from '../database.ts'
import type { Bilingual } from '../messages.ts'
import type { Permission } from '../permissions.ts'
import { undoUntil } from '../undo-time.ts'
import { rowsOf } from './find.ts'
import { type Clue, matcherOf } from './match.ts'
import { excerptOf, textsIn } from './texts.ts'
import { findTold } from './told.ts'

/** `unseen`: it is written and not public. `former`: only what it said before has the words. `closed`: it was taken away. */
export const placeStates = ['shown', 'unseen', 'closed', 'former'] as const

/** A row in which a text stands or stood. */
export interface WrittenRow {
  table: TableName
  row: Row<TableName>
  /** Where it holds former words only: what is left in it once they are forgotten. Otherwise it stays as it is. */
  left?: Record<string, string | null>
  /** It is emptied only if the words that are looked for stand in it. */
  onlyNamed?: true
}

/** A text of the association in which somebody is named, and the form in which that is mended by hand. */
export interface WrittenPlace {
  to: string
  /** Whoever may open the form; any of several. */
  may: Permission | readonly Permission[]
  /** What it is: "a story". */
  name: Bilingual
  title: Bilingual
  state: (typeof placeStates)[number]
  /** Everything in which it stands, or stood; what has been emptied already may be left out. */
  rows: (tx: Tx) => Promise<WrittenRow[]>
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

/** Declares a table with texts, held to its columns. */
export function writtenTable<T extends TableName>(declared: WrittenTable<T>): WrittenTable {
  // A list holds tables of every kind; each was checked against its own columns here.
  return declared as unknown as WrittenTable
}

/** Whether a text was taken away for so long that it cannot be brought back: then all of its words are former ones. */
export function isGone({ now }: Tx, closedAt: Moment | null): boolean {
  return closedAt !== null && now > undoUntil(closedAt)
}

/** A text that is one row, with its words in these columns. */
export function writtenRow<T extends TableName>(
  tx: Tx,
  table: T,
  row: Row<T> & { closed_at: Moment | null },
  columns: ReadonlyArray<keyof Row<T> & string>,
): WrittenRow {
  // A list holds rows of every table, which are written back as they were read.
  const written = { table, row: row as unknown as Row<TableName> }
  return isGone(tx, row.closed_at) ? { ...written, left: emptied(row, columns) } : written
}

/** What is left in columns with words. */
export function emptied(row: object, columns: readonly string[]): Record<string, string> {
  const cells = row as Record<string, unknown>
  return Object.fromEntries(columns.flatMap((column) => (typeof cells[column] === 'string' ? [[column, '']] : [])))
}

/**
 * The texts of the association, public or not, in which any of the clues stands, or stood by what the journal and versions
 * still tell; each form once.
 */
export async function findWritten(db: Db, tables: WrittenTable[], clues: readonly Clue[]): Promise<FoundPlace[]> {
  const matches = matcherOf(clues)
  const places = new Map<string, FoundPlace>()
  if (clues.length === 0) return []
  const keep = (found: WrittenPlace | undefined, text: string) => {
    const before = found && places.get(found.to)
    if (!found || (before && rankOf(before) <= rankOf(found))) return
    places.set(found.to, { ...found, excerpt: excerptOf(text, matches) })
  }
  for (const { table, isOf, place } of tables) {
    for await (const row of rowsOf(db, table, textsAtOnce)) {
      if (isOf && !isOf(row)) continue
      const named = textsIn(row).filter((one) => matches('words', one).length > 0)
      // An address has the name in it too, and tells nobody what is said.
      const text = named.find((one) => one.includes(' ')) ?? named[0]
      if (text !== undefined) keep(await place(db, row), text)
    }
  }
  const names = [...new Set(tables.map(({ table }) => table))]
  for await (const { table, row, text } of findTold(db, names, matches)) {
    for (const declared of tables) {
      if (declared.table !== table || (declared.isOf && !declared.isOf(row))) continue
      const place = await declared.place(db, row)
      keep(place && { ...place, state: 'former' }, text)
    }
  }
  return [...places.values()].sort((one, other) => rankOf(one) - rankOf(other)).slice(0, mostPlaces)
}

function rankOf({ state }: WrittenPlace): number {
  return placeStates.indexOf(state)
}
