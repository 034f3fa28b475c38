import { stringify } from 'csv-stringify/sync'
import type { PlainRow } from '#platform/copy/rows.ts'

/** What a spreadsheet would take for a formula, and the apostrophe that says it is none. */
const needsMark = /^['=+\-@\t\r＝＋－＠]/

/** Lines of a table for a spreadsheet in a Georgian office: semicolons, a comma in numbers, no formulas. */
export function csvLines(rows: string[][], isFirst = false): string {
  return stringify(rows, { delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/, bom: isFirst })
}

/** An empty cell is nothing; an apostrophe alone is a text without letters, where nothing could stand as well. */
export function cellOf(value: PlainRow[string], isNullable: boolean): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (value === '') return isNullable ? "'" : ''
  return needsMark.test(value) ? `'${value}` : value
}

/** What a cell stood for when it was written; a cell that is no number where one is due stays as it is. */
export function valueOfCell(cell: string, column: { isText: boolean; isNullable: boolean }): PlainRow[string] {
  if (!column.isText) return cell === '' ? null : numberOf(cell)
  if (!column.isNullable) return unmarked(cell)
  if (cell === '') return null
  return cell === "'" ? '' : unmarked(cell)
}

function numberOf(cell: string): string | number {
  const written = unmarked(cell).replace(',', '.')
  return /^-?\d{1,20}(\.\d+)?(e[+-]?\d{1,3})?$/i.test(written) ? Number(written) : cell
}

/** Only what we have marked is freed from its mark. */
function unmarked(cell: string): string {
  return cell.startsWith("'") && needsMark.test(cell.slice(1)) ? cell.slice(1) : cell
}
