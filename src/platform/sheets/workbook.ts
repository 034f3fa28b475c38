import type { CellValue } from '@cj-tech-master/excelts'
import { type CellFault, NoSheet, type Sheet, sheetLimits } from './sheet.ts'
import { unpack } from './unpack.ts'

/** Of a workbook only what holds values is looked at: no pictures, drawings, links or programs. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles|_rels\/workbook\.xml|worksheets\/sheet\d+)\.(xml|rels))$/

const leftOut = [
  'drawing',
  'legacyDrawing',
  'hyperlinks',
  'tableParts',
  'dataValidations',
  'conditionalFormatting',
  'picture',
]

/** The first sheet of a workbook. Nothing in it is worked out. */
export async function readWorkbook(bytes: Buffer): Promise<Sheet> {
  const parts = await unpack(bytes, (name) => wanted.test(name))
  if (!parts.has('xl/workbook.xml')) throw new NoSheet('not-a-sheet')
  // A document that declares names of its own could grow without end when it is read.
  for (const part of parts.values()) if (part.includes('<!DOCTYPE')) throw new NoSheet('damaged')
  const { Workbook } = await import('@cj-tech-master/excelts')
  const limits = { maxRows: sheetLimits.rows + 2, ignoreNodes: leftOut }
  const workbook = await new Workbook().xlsx.loadFromFiles(Object.fromEntries(parts), limits).catch((error) => {
    throw Object.assign(new NoSheet('damaged'), { cause: error })
  })
  const first = workbook.worksheets.find(({ state }) => state === 'visible')
  if (!first) throw new NoSheet('empty')
  const sheet: Sheet = { rows: [], faults: [] }
  first.eachRow({ includeEmpty: false }, (row, number) => {
    if (number > sheetLimits.rows + 1) throw new NoSheet('too-many-rows')
    const cells: string[] = []
    row.eachCell({ includeEmpty: false }, ({ value }, column) => {
      if (column > sheetLimits.columns) throw new NoSheet('too-many-columns')
      while (cells.length < column) cells.push('')
      const read = textOf(value)
      if (typeof read === 'string') cells[column - 1] = read
      else sheet.faults.push({ row: number, column: column - 1, ...read })
    })
    while (sheet.rows.length < number) sheet.rows.push([])
    sheet.rows[number - 1] = cells
  })
  return sheet
}

function textOf(value: CellValue): string | Pick<CellFault, 'fault'> {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return plain(String(value))
  if ('formula' in value || 'sharedFormula' in value) return { fault: 'formula' }
  if ('error' in value) return { fault: 'error' }
  if ('richText' in value) return plain(value.richText.map(({ text }) => text).join(''))
  if ('text' in value) return plain(String(value.text))
  return { fault: 'error' }
}

/** As both databases can keep it. */
export function plain(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').trim()
}

/** A workbook with one sheet. Everything in it is text, so that a telephone number stays one. */
export async function writeWorkbook(name: string, rows: string[][]): Promise<Buffer> {
  const { Workbook } = await import('@cj-tech-master/excelts')
  const workbook = new Workbook()
  // Excel takes no longer name and none of these signs.
  const sheet = workbook.addWorksheet(name.replaceAll(/[[\]*/\\?:']/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  const widths = rows[0] ?? []
  sheet.columns = widths.map((head) => ({ width: Math.min(Math.max(head.length + 4, 14), 40), style: { numFmt: '@' } }))
  for (const row of rows) sheet.addRow(row.map((cell) => cell || null))
  sheet.getRow(1).font = { bold: true }
  return Buffer.from(await workbook.xlsx.writeBuffer({ validate: false }))
}
