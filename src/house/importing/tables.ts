import { parse } from 'csv-parse/sync'
import type { PlainRow } from '#platform/copy/rows.ts'
import { valueOfCell } from '../carrying/cells.ts'
import { type Problem, problem } from './problem.ts'
import type { TableRule } from './rules.ts'

/** A row as it stands in a file. */
export interface FileRow {
  row: number
  /** Its number; nothing for a row that is new. What is no number is told later. */
  id: PlainRow[string]
  values: PlainRow
}

export interface FileRows {
  rows: FileRow[]
  problems: Problem[]
}

/** The rows of a table in the form of a spreadsheet, whatever stands between its cells. */
export function rowsInCsv(file: string, text: string, rule: TableRule): FileRows {
  const delimiter = /^\ufeff?["\w]+([;,\t])/.exec(text)?.[1] ?? ';'
  let records: string[][]
  try {
    records = parse(text, { bom: true, delimiter, relax_column_count: true })
  } catch (error) {
    const { code, records: whole } = Object(error)
    if (!/QUOTE$|^CSV_QUOTE/.test(String(code))) throw error
    return { rows: [], problems: [problem({ file, row: Number(whole) + 1 }, (m) => m.quotes)] }
  }
  const [names = [], ...lines] = records
  const wrong = wrongNames(file, names, rule)
  if (wrong.length > 0) return { rows: [], problems: wrong }
  const rows: FileRow[] = []
  const problems: Problem[] = []
  for (const [index, cells] of lines.entries()) {
    const row = index + 2
    if (cells.every((cell) => cell === '')) continue
    if (cells.length === names.length) rows.push(rowOf(row, valuesOf(names, cells, rule)))
    else problems.push(problem({ file, row }, (m) => m.cellsMissing(cells.length, names.length)))
  }
  return { rows, problems }
}

function valuesOf(names: string[], cells: string[], { columns }: TableRule): PlainRow {
  const places = new Map(names.map((name, index) => [name, index]))
  return Object.fromEntries(
    columns.map((column) => [column.name, valueOfCell(cells[places.get(column.name) ?? -1] ?? '', column)]),
  )
}

/** The rows of a table in the form of a list. */
export function rowsInJson(file: string, text: string, rule: TableRule): FileRows {
  const list = parsed(text)
  if (!Array.isArray(list) || list.some((one) => typeof one !== 'object' || one === null || Array.isArray(one)))
    return { rows: [], problems: [problem(file, (m) => m.notJson)] }
  const rows: FileRow[] = []
  const problems: Problem[] = []
  for (const [index, one] of list.entries()) {
    const row = index + 1
    const wrong = wrongNames(file, Object.keys(one), rule, row)
    if (wrong.length > 0) problems.push(...wrong)
    // Whatever stands there that is no text, no number and not nothing is told as it was written.
    else rows.push(rowOf(row, Object.fromEntries(Object.entries(one).map(([name, value]) => [name, plain(value)]))))
  }
  return { rows, problems }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    // Told by whoever asked: it is no list.
    return undefined
  }
}

/** A value of a kind no column has is kept as something no column takes. */
function plain(value: unknown): PlainRow[string] {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  return Number.NaN
}

function rowOf(row: number, values: PlainRow): FileRow {
  return { row, id: values.id ?? null, values }
}

function wrongNames(file: string, names: string[], { columns }: TableRule, row?: number): Problem[] {
  const known = new Set(columns.map(({ name }) => name))
  const missing = [...known].filter((name) => !names.includes(name)).join(', ')
  const unknown = names.filter((name, index) => !known.has(name) || names.indexOf(name) !== index).join(', ')
  return [
    ...(missing ? [problem({ file, row }, (m) => m.columnMissing(missing))] : []),
    ...(unknown ? [problem({ file, row }, (m) => m.columnUnknown(unknown))] : []),
  ]
}
