import { markOf, type Opened, readEdited, type Typed, wordsOf } from '#modules/editing/index.ts'
import type { Editable } from '#platform/editable.ts'
import { inLanguage } from '#platform/messages.ts'
import { cellName, type Sheet } from '#platform/sheets/sheet.ts'
import { type Around, answersOf, cellOf, columnsOf, readCell, type SheetColumn } from './columns.ts'
import { type FoundColumn, readHead } from './head.ts'
import { type Answers, matchRow } from './match.ts'
import { messages } from './messages.ts'
import type { Present } from './present.ts'

/** What is wrong in one cell, and how to mend it. */
export interface CellError {
  cell: string
  words: string
}

export interface Difference {
  label: string
  from: string
  to: string
}

interface RowBase {
  /** As the spreadsheet counts it. */
  row: number
  title: string
}

/** What becomes of one row. */
export type PlannedRow = RowBase &
  (
    | { outcome: 'add'; typed: Typed; changes: Difference[] }
    | { outcome: 'change'; typed: Typed; changes: Difference[]; present: Present }
    | { outcome: 'nothing' }
    | { outcome: 'wrong'; errors: CellError[] }
    | { outcome: 'question'; among: Present[] }
  )

export interface Plan {
  /** What is wrong with the heads. */
  heads: CellError[]
  rows: PlannedRow[]
}

export interface Planning {
  editable: Editable
  sheet: Sheet
  present: Present[]
  around: Around
  /** Which record an unclear row is. */
  answers: Answers
}

/** What a spreadsheet would change, row by row. It writes nothing. */
export function planOf(planning: Planning): Plan {
  const { editable, sheet, around } = planning
  const { found, errors } = readHead(sheet, columnsOf(editable), around.language)
  if (errors.length > 0) return { heads: errors, rows: [] }
  const taken = new Map<number, number>()
  const rows = sheet.rows.flatMap((cells, at): PlannedRow[] => {
    const isEmpty = cells.every((cell) => cell === '') && !sheet.faults.some(({ row }) => row === at + 1)
    return at === 0 || isEmpty ? [] : [planRow({ ...planning, found, cells, row: at + 1 }, taken)]
  })
  return { heads: [], rows }
}

/** A mark of each row that would be written: whoever has seen these has seen what will be done. */
export function marksOf(plan: Plan): Map<number, string> {
  return new Map(
    plan.rows.flatMap((one): Array<[number, string]> => {
      if (one.outcome !== 'add' && one.outcome !== 'change') return []
      const number = one.outcome === 'change' ? one.present.row.id : 0
      return [[one.row, markOf(JSON.stringify([one.outcome, number, one.changes]))]]
    }),
  )
}

interface RowPlanning extends Planning {
  found: FoundColumn[]
  cells: string[]
  row: number
}

function planRow(of: RowPlanning, taken: Map<number, number>): PlannedRow {
  const { editable, found, cells, row, around } = of
  const m = inLanguage(messages, around.language)
  const { typed, errors } = readRow(of)
  const title = titleIn(editable, typed)
  const base = { row, title }
  const numberAt = found.find(({ column }) => !column.field)?.at
  const given = numberAt === undefined ? '' : (cells[numberAt] ?? '')
  const match = matchRow({ ...of, given, title })
  const numberCell = cellName(row, numberAt ?? 0)
  if (match.outcome === 'wrong')
    return { ...base, outcome: 'wrong', errors: [{ cell: numberCell, words: m[match.why] }] }
  if (errors.length > 0) return { ...base, outcome: 'wrong', errors }
  if (match.outcome === 'question') return { ...base, outcome: 'question', among: match.among }
  const { present } = match
  const before = present && taken.get(present.row.id)
  if (before !== undefined) return { ...base, outcome: 'wrong', errors: [{ cell: numberCell, words: m.twice(before) }] }
  if (present) taken.set(present.row.id, row)
  return compared(of, { ...base, title: title || (present?.title[around.language] ?? '') }, typed, present)
}

/** The answers in a row, and the cells that cannot be read. */
function readRow({ found, cells, row, sheet, around }: RowPlanning): { typed: Typed; errors: CellError[] } {
  const m = inLanguage(messages, around.language)
  const typed: Typed = {}
  const errors: CellError[] = []
  for (const { column, at } of found) {
    const text = cells[at] ?? ''
    const fault = sheet.faults.find((one) => one.row === row && one.column === at)
    const read = readCell(column, text, around)
    if (fault) errors.push({ cell: cellName(row, at), words: m.cellFaults[fault.fault] })
    else if ('wrong' in read)
      errors.push({ cell: cellName(row, at), words: m[read.wrong](column.head[around.language], text) })
    else if (column.field) Object.assign(typed, read.typed)
  }
  return { typed, errors }
}

/** The Georgian title in a row: the first text that is asked for. */
function titleIn(editable: Editable, typed: Typed): string {
  const first = editable.fields.find(({ type }) => type === 'texts')
  return first ? (typed[`${first.name}_ka`] ?? '') : ''
}

/** The row against the record, by the same reading as the form of the record. */
function compared(of: RowPlanning, base: RowBase, typed: Typed, present: Present | undefined): PlannedRow {
  const { editable, around } = of
  const values = { ...present?.values, ...typed }
  const opened: Opened | undefined = present && { row: present.row, lines: {}, closedAt: null }
  const ticked = new Set(Object.keys(values).filter((name) => values[name] === 'on'))
  const { wrong } = readEdited(editable, opened, values, ticked)
  if (wrong.length > 0) return { ...base, outcome: 'wrong', errors: errorsIn(of, wrong) }
  const changes = columnsOf(editable).flatMap((column) => differenceIn(column, present?.values ?? {}, values, around))
  if (!present) return { ...base, outcome: 'add', typed, changes }
  return changes.length === 0
    ? { ...base, outcome: 'nothing' }
    : { ...base, outcome: 'change', typed, changes, present }
}

function differenceIn(column: SheetColumn, was: Typed, now: Typed, around: Around): Difference[] {
  if (!column.controls.some((control) => (was[control] ?? '') !== (now[control] ?? ''))) return []
  const [from, to] = [was, now].map((values) => cellOf(column, values, around))
  const isNew = column.controls.every((control) => was[control] === undefined)
  return [{ label: column.head[around.language], from: isNew ? '' : (from ?? ''), to: to ?? '' }]
}

function errorsIn({ editable, found, row, around }: RowPlanning, wrong: string[]): CellError[] {
  const { language } = around
  const m = inLanguage(messages, language)
  const words = wordsOf(editable, {}, language)
  return wrong.map((control) => {
    const column = columnsOf(editable).find(({ controls }) => controls.includes(control))
    const at = found.find((one) => one.column.key === column?.key)?.at
    const label = column?.head[language] ?? control
    if (at === undefined) return { cell: String(row), words: m.lackingColumn(label) }
    const field = column?.field
    const own =
      field?.type === 'choice'
        ? m.oneOf(
            label,
            answersOf(field, language)
              .map((one) => one.label)
              .join(', '),
          )
        : undefined
    return { cell: cellName(row, at), words: own ?? words[control]?.wrong ?? m.unknown(label, '') }
  })
}
