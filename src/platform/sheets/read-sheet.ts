import { NoSheet, type Sheet, sheetLimits, withinLimits } from './sheet.ts'
import { readTableText } from './table-text.ts'
import { readWorkbook } from './workbook.ts'

const packed = [0x50, 0x4b, 0x03, 0x04]
/** Workbooks from before 2007, and newer ones behind a password. */
const old = [0xd0, 0xcf, 0x11, 0xe0]

/** Reads a spreadsheet; what it is, its own bytes say. Throws `NoSheet` where it is not taken. */
export async function readSheet(bytes: Buffer): Promise<Sheet> {
  if (bytes.length === 0) throw new NoSheet('no-file')
  if (bytes.length > sheetLimits.bytes) throw new NoSheet('too-large')
  if (begins(bytes, old)) throw new NoSheet('old-format')
  return withinLimits(begins(bytes, packed) ? await readWorkbook(bytes) : readTableText(bytes))
}

function begins(bytes: Buffer, mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
