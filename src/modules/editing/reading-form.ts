import type { Cell, CellField, ChoiceField, Editable, Line, LinesField } from '#platform/editable.ts'
import type { Opened } from './queries.ts'
import { readCells } from './reading.ts'
import { draftTick, goneTick } from './ticks.ts'
import { type AnyRow, cellsOf, controlsOf, inLine, newLines, type Typed, typedOf } from './values.ts'

/** A record that an answer names by its number: it has to be there. */
export interface Named {
  control: string
  of: string
  number: number
}

export interface ReadForm {
  edited: { columns: Record<string, Cell>; lines: Record<string, Line[]> }
  wrong: string[]
  named: Named[]
}

/** Reads what differs from the record as it stands; of one that is not there yet, everything. */
export function readEdited(editable: Editable, now: Opened | undefined, typed: Typed, ticked: ReadonlySet<string>) {
  const read: ReadForm = { edited: { columns: {}, lines: {} }, wrong: [], named: [] }
  for (const field of editable.fields) {
    if (field.type === 'lines') readLines(read, field, now?.lines[field.name] ?? [], { typed, ticked })
    else
      Object.assign(
        read.edited.columns,
        readChanged(read, field, now?.row, { typed, ticked, name: (control) => control }),
      )
  }
  return read
}

interface Answers {
  typed: Typed
  ticked: ReadonlySet<string>
  /** What a control of the question is called in the form. */
  name: (control: string) => string
}

/** The cells of one question, if its answer is another one than that of the row. */
function readChanged(
  read: ReadForm,
  field: CellField,
  row: AnyRow | undefined,
  answers: Answers,
): Record<string, Cell> {
  const { typed, name } = answers
  const own = Object.fromEntries(controlsOf(field).map((control) => [control, typed[name(control)] ?? '']))
  const held = row && typedOf(field, row)
  const isSame = held && controlsOf(field).every((control) => held[control] === own[control])
  const left = field.type === 'choice' && own[field.name] === '' ? field.onlyWith : undefined
  const isLacking = left !== undefined && isAsked(left, answers)
  if (isSame && !isLacking) return {}
  if (left && !isLacking) return { [field.name]: left.otherwise }
  const { cells, wrong } = readCells(field, own)
  read.wrong.push(...wrong.map(name))
  const number = cells[field.name]
  if (field.type === 'record' && typeof number === 'number')
    read.named.push({ control: name(field.name), of: field.of, number })
  return cells
}

/** A draft is not public, so that nothing is asked about it yet. */
function isAsked({ column }: NonNullable<ChoiceField['onlyWith']>, { typed, ticked, name }: Answers): boolean {
  const control = name(column)
  return Boolean(typed[control]) && !ticked.has(draftTick(control))
}

function readLines(
  read: ReadForm,
  field: LinesField,
  rows: AnyRow[],
  { typed, ticked }: { typed: Typed; ticked: ReadonlySet<string> },
): void {
  const lines: Line[] = []
  let isTouched = false
  for (const row of rows) {
    if (ticked.has(goneTick(field, row.id)) || isEmpty(field, row.id, typed)) {
      isTouched = true
      continue
    }
    const kept = Object.assign({}, ...field.fields.map((cell) => cellsOf(cell, row)))
    const changed = readLine(read, field, row.id, { row, typed, ticked })
    if (Object.keys(changed).length > 0) isTouched = true
    lines.push({ id: row.id, cells: { ...kept, ...changed } })
  }
  const wrongBefore = read.wrong.length
  const added = newLines
    .filter((line) => !isEmpty(field, line, typed))
    .map((line) => ({ id: undefined, cells: readLine(read, field, line, { row: undefined, typed, ticked }) }))
  if (isTouched || added.length > 0 || read.wrong.length > wrongBefore)
    read.edited.lines[field.name] = [...lines, ...added]
}

function readLine(
  read: ReadForm,
  field: LinesField,
  line: number | string,
  { row, typed, ticked }: { row: AnyRow | undefined; typed: Typed; ticked: ReadonlySet<string> },
): Record<string, Cell> {
  const name = (control: string) => inLine(field, line, control)
  return Object.assign({}, ...field.fields.map((cell) => readChanged(read, cell, row, { typed, ticked, name })))
}

/** A line says nothing when all that is written into it is empty; what is only chosen says nothing by itself. */
function isEmpty(field: LinesField, line: number | string, typed: Typed): boolean {
  return field.fields
    .filter(({ type }) => type !== 'choice' && type !== 'tick')
    .flatMap((cell) => controlsOf(cell))
    .every((control) => !typed[inLine(field, line, control)])
}
