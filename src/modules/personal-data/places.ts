import { editUrl } from '#design/edit-link.tsx'
import type { App } from '#platform/app.ts'
import type { Db, Row, TableName } from '#platform/database.ts'
import type { Editable } from '#platform/editable.ts'
import { findPersonalRow } from '#platform/personal/erase.ts'
import type { Clue } from '#platform/personal/match.ts'
import { type FoundPlace, findWritten, type WrittenPlace, type WrittenTable } from '#platform/personal/written.ts'

/** The texts of the association in which somebody is named, whoever writes them. */
export function findPlaces(app: App, clues: readonly Clue[]): Promise<FoundPlace[]> {
  return findWritten(app.db, writtenOf(app), clues)
}

/** Every table with texts of the association: what is edited as records are, with its lines, and what modules declare. */
export function writtenOf({ editables, written, personal }: Pick<App, 'editables' | 'written' | 'personal'>) {
  const ofPeople = new Set<string>(personal.map(({ table }) => table))
  const edited = editables.filter(({ table }) => !ofPeople.has(table))
  return [...edited.flatMap((editable) => [ownTexts(editable), ...lineTexts(editable)]), ...written]
}

function ownTexts(editable: Editable): WrittenTable {
  return { table: editable.table, place: async (_db, row) => placeOf(editable, row, isClosed(row)) }
}

/** A table is looked through once for a record, however many of its questions share it. */
function lineTexts(editable: Editable): WrittenTable[] {
  const tables = new Map<TableName, string>()
  for (const field of editable.fields) if (field.type === 'lines') tables.set(field.table, field.of)
  return [...tables].map(([table, of]) => ({ table, place: (db, line) => placeOfLine(db, editable, line, of) }))
}

async function placeOfLine(db: Db, editable: Editable, line: Row<TableName>, of: string) {
  // The declaration of the question has held the column to the table.
  const id = Number((line as unknown as Record<string, unknown>)[of])
  const row = await findPersonalRow(db, { table: editable.table, id })
  if (!row) return undefined
  const place = placeOf(editable, row, isClosed(row))
  return isClosed(line) && place.state === 'shown' ? { ...place, state: 'former' as const } : place
}

function placeOf(editable: Editable, row: Row<TableName>, closed: boolean): WrittenPlace {
  return {
    ...{ to: editUrl({ of: editable.kind, number: row.id }), may: editable.may, name: editable.name },
    title: editable.title(row),
    state: closed ? 'closed' : 'shown',
  }
}

function isClosed(row: Row<TableName>): boolean {
  return 'closed_at' in row && row.closed_at !== null
}
