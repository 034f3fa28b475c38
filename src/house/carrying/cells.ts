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
