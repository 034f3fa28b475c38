import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { NoSheet, type Sheet, sheetLimits } from './sheet.ts'
import { plain } from './workbook.ts'

/** What a spreadsheet would take for a formula; before it stands an apostrophe that says it is none. */
const marked = /^'(?=[=+\-@\t\r＝＋－＠])/

/** A table for a spreadsheet in a Georgian office: a mark for UTF-8, semicolons, no formulas. */
export function writeTableText(rows: string[][]): Buffer {
  return Buffer.from(stringify(rows, { delimiter: ';', record_delimiter: '\r\n', escape_formulas: true, bom: true }))
}

/** Reads such a table, also as other programs write it: with commas or tabs between its cells. */
export function readTableText(bytes: Buffer): Sheet {
  const text = textIn(bytes)
  const [head = ''] = text.split(/[\r\n]/, 1)
  const delimiter = [';', '\t', ','].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ';'
  const rows = parsed(text, delimiter)
  return { rows: rows.map((row) => row.map((cell) => plain(cell.replace(marked, '')))), faults: [] }
}

function textIn(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (text.includes('\0')) throw new NoSheet('not-a-sheet')
    return text
  } catch (error) {
    if (error instanceof NoSheet) throw error
    // It was written in letters of another kind, which would be kept as signs nobody can read.
    throw new NoSheet(bytes.includes(0) ? 'not-a-sheet' : 'encoding')
  }
}

function parsed(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      ...{ delimiter, relax_column_count: true, skip_empty_lines: false, to: sheetLimits.rows + 500 },
      max_record_size: sheetLimits.letters * sheetLimits.columns,
    })
  } catch (error) {
    throw Object.assign(new NoSheet('damaged'), { cause: error })
  }
}
