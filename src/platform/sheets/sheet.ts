/** What stands in a spreadsheet, as text. The first row says what stands in the columns. */
export interface Sheet {
  rows: string[][]
  /** Cells whose content is no plain value. */
  faults: CellFault[]
}

export interface CellFault {
  /** As a spreadsheet counts it: the first is 1. */
  row: number
  /** The first is 0. */
  column: number
  /** `formula`: it is worked out from others, and nothing here works it out. `error`: it shows `#REF!` or the like. */
  fault: 'formula' | 'error'
}

/** Why a file is not taken. */
export type SheetFault =
  | 'no-file'
  | 'too-large'
  | 'not-a-sheet'
  | 'old-format'
  | 'locked'
  | 'damaged'
  | 'unpacks-too-large'
  | 'leads-elsewhere'
  | 'encoding'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'empty'

/** The file cannot be taken as it is. */
export class NoSheet extends Error {
  override name = 'NoSheet'
  readonly fault: SheetFault

  constructor(fault: SheetFault) {
    super(`the spreadsheet is not taken: ${fault}`)
    this.fault = fault
  }
}

export const sheetLimits = {
  /** Of the file. */
  bytes: 1024 * 1024,
  /** Of everything that is packed in it and is looked at. */
  unpackedBytes: 8 * 1024 * 1024,
  /** Below the row of heads. */
  rows: 500,
  columns: 60,
  /** Letters of one cell. */
  letters: 10_000,
} as const

/** The name of a cell: `B7`. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row}`
}

/** The sheet without the empty rows at its end; refused where it is more than is taken. */
export function withinLimits({ rows, faults }: Sheet): Sheet {
  const lastFault = Math.max(-1, ...faults.map(({ row }) => row - 1))
  const last = Math.max(
    rows.findLastIndex((row) => row.some((cell) => cell !== '')),
    lastFault,
  )
  if (last < 0) throw new NoSheet('empty')
  const kept = rows.slice(0, last + 1)
  if (kept.length > sheetLimits.rows + 1) throw new NoSheet('too-many-rows')
  if (kept.some((row) => row.length > sheetLimits.columns)) throw new NoSheet('too-many-columns')
  if (kept.some((row) => row.some((cell) => cell.length > sheetLimits.letters))) throw new NoSheet('cell-too-long')
  return { rows: kept, faults }
}
