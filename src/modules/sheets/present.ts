import { type AnyRow, closedAtOf, listRows, optionsFor, type Typed, titleOf, valuesOf } from '#modules/editing/index.ts'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import type { Editable } from '#platform/editable.ts'
import type { Bilingual, Language } from '#platform/messages.ts'
import { type Around, cellOf, columnsOf } from './columns.ts'

/** A record as it stands. */
export interface Present {
  row: AnyRow
  title: Bilingual
  values: Typed
  isClosed: boolean
}

export async function listPresent(db: Db, editable: Editable): Promise<Present[]> {
  const rows = await listRows(db, editable)
  return rows.map((row) => ({
    row,
    title: titleOf(editable, row),
    values: valuesOf(editable, row, {}),
    isClosed: closedAtOf(row) !== null,
  }))
}

export async function aroundOf(app: App, editable: Editable, language: Language): Promise<Around> {
  return { options: await optionsFor(app, editable), language }
}

/** The head alone, or with everything that is there below it. */
export async function rowsOf(app: App, editable: Editable, language: Language, isList: boolean): Promise<string[][]> {
  const columns = columnsOf(editable)
  const head = columns.map((column) => column.head[language])
  if (!isList) return [head]
  const around = await aroundOf(app, editable, language)
  const present = (await listPresent(app.db, editable)).filter(({ isClosed }) => !isClosed)
  const rowOf = ({ row, values }: Present) =>
    columns.map((column) => (column.field ? cellOf(column, values, around) : String(row.id)))
  return [head, ...present.map(rowOf)]
}
