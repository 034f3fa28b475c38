import { stringify } from 'csv-stringify/sync'
import type { App } from '#platform/app.ts'
import type { ExportValue } from '#platform/records.ts'
import { type DataKind, rowsOf } from './kinds.ts'

/** Terms and sources, as they go with the data. */
export interface Credits {
  credits: { ka: string; en: string }
}

/** The table for a spreadsheet in a Georgian office: a mark for UTF-8, semicolons, a comma in numbers, no formulas. */
export async function* csvOf(app: App, kind: DataKind): AsyncGenerator<string> {
  yield table([kind.columns.map((column) => column.name)], true)
  for await (const rows of rowsOf(app, kind)) yield table(rows.map((row) => row.map(cell)))
}

function table(rows: string[][], isFirst = false): string {
  return stringify(rows, { delimiter: ';', record_delimiter: '\r\n', escape_formulas: true, bom: isFirst })
}

function cell(value: ExportValue): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.join(' | ')
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value)
}

/** The same for programs, with what the columns mean; a row is an object by the names of the columns. */
export async function* jsonOf(app: App, kind: DataKind, { credits }: Credits): AsyncGenerator<string> {
  const { name, title, columns } = kind
  const head = JSON.stringify({ kind: name, title, credits, columns })
  yield `${head.slice(0, -1)},"records":[`
  let comma = ''
  for await (const rows of rowsOf(app, kind)) {
    const objects = rows.map((row) =>
      JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]))),
    )
    yield comma + objects.join(',\n')
    comma = ',\n'
  }
  yield ']}\n'
}
