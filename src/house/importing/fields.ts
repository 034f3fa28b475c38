import { columnsOf, readCells, typedOf, wrongTogether, wrongWords } from '#modules/editing/index.ts'
import type { PlainRow } from '#platform/copy/rows.ts'
import type { CellField, Editable } from '#platform/editable.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import { words } from './messages.ts'

/** What forms ask about the rows of a table. */
export interface Asked {
  /** Whose own rows they are; nothing where they are lines of a record only. */
  editable: Editable | undefined
  /** `only`: of which rows it is asked, where several questions share the table. */
  questions: Array<{ field: CellField; only: { column: string; is: string } | undefined }>
}

export function askedOf(editables: Editable[], table: string): Asked {
  const editable = editables.find((one) => one.table === table)
  const own = [...(editable?.fields ?? []), ...(editable?.unasked ?? [])]
  const lines = editables.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.type === 'lines' && field.table === table ? [field] : [])),
  )
  return {
    editable,
    questions: [
      ...own.flatMap((field) => (field.type === 'lines' ? [] : [{ field, only: undefined }])),
      ...lines.flatMap(({ fields, only }) => fields.map((field) => ({ field, only }))),
    ],
  }
}

/** Whether a form asks about this column of such a row. */
export function isAskedOf({ questions }: Asked, row: PlainRow, column: string): boolean {
  return questions.some(
    ({ field, only }) => (!only || row[only.column] === only.is) && columnsOf(field).includes(column),
  )
}

/** A row that is written: what was there, what of it becomes other, and the whole as it will stand. */
export interface WrittenRow {
  was: PlainRow | undefined
  values: PlainRow
  whole: PlainRow
}

/** The columns that the form of such rows would refuse, with what it says. What is not written is not asked about. */
export function refusedByForm(
  { editable, questions }: Asked,
  { was, values, whole }: WrittenRow,
): Map<string, Bilingual> {
  const refused = new Map<string, Bilingual>()
  for (const { field, only } of questions) {
    if (only && whole[only.column] !== only.is) continue
    if (columnsOf(field).every((column) => values[column] === undefined)) continue
    for (const [column, expected] of wrongColumns(field, whole))
      if (values[column] !== undefined || field.type === 'date') refused.set(column, expected)
  }
  if (!editable || refused.size > 0) return refused
  const before = was ? wrongTogether(editable, was) : []
  const named = wrongTogether(editable, whole).filter((name) => !before.includes(name))
  const dates = questions.flatMap(({ field }) => (field.type === 'date' && field.notBefore ? [field] : []))
  for (const name of named) {
    const date = dates.find((field) => field.name === name)
    refused.set(name, date ? wrongWords(date, name) : say(words, (m) => m.notTogether))
  }
  return refused
}

function wrongColumns(field: CellField, row: PlainRow): Array<[column: string, expected: Bilingual]> {
  const { name } = field
  if (field.type === 'tick') return row[name] === 0 || row[name] === 1 ? [] : [[name, say(words, (m) => m.yesNo)]]
  if (field.type === 'choice' && row[name] === field.onlyWith?.otherwise) return []
  const { cells, wrong } = readCells(field, typedIn(field, row))
  if (wrong.length > 0) return wrong.map((control) => [control, expectationOf(field, control)])
  // A day is a day in both of its columns, and a number of a telephone stands there without blanks.
  if (field.type !== 'date' && !(field.type === 'text' && field.shape)) return []
  const other = columnsOf(field).filter((column) => (cells[column] ?? '') !== (row[column] ?? ''))
  return other.map((column) => [column, say(words, (m) => m.justThis(String(cells[column] ?? '')))])
}

function typedIn(field: CellField, row: PlainRow): Record<string, string> {
  const value = row[field.name]
  // As it would be typed: neither 1e-7 nor more figures than a degree has use for.
  const isFraction = field.type === 'number' && field.fraction && typeof value === 'number'
  return isFraction ? { [field.name]: value.toFixed(9) } : typedOf(field, row)
}

function expectationOf(field: CellField, control: string): Bilingual {
  // A cell holds the word that is kept, not the one that is shown.
  if (field.type === 'choice') return say(words, (m) => m.among(field.from.map(({ value }) => value).join(', ')))
  return wrongWords(field, control)
}
