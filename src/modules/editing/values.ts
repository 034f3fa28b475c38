import { createHash } from 'node:crypto'
import { lineControl } from '#design/edit-link.tsx'
import type { Cell, CellField, ChoiceField, Editable, LinesField } from '#platform/editable.ts'
import { languages } from '#platform/messages.ts'

/** What stands in the controls of a form, by their names. */
export type Typed = Record<string, string>

/** A row as it was read, whichever table it is of. */
export type AnyRow = { id: number } & Record<string, unknown>

/** The lines of a record, by the name of their question. */
export type LinesOf = Record<string, AnyRow[]>

/** The columns that a question fills. */
export function columnsOf(field: CellField): string[] {
  if (field.type === 'texts') return languages.map((language) => `${field.name}_${language}`)
  return field.type === 'date' ? [field.name, field.precision] : [field.name]
}

const dateParts = ['year', 'month', 'day'] as const

/** The controls by which a question is answered. */
export function controlsOf(field: CellField): string[] {
  if (field.type === 'date') return dateParts.map((part) => `${field.name}_${part}`)
  return field.type === 'texts' ? columnsOf(field) : [field.name]
}

/** What the controls of a question show for a row. */
export function typedOf(field: CellField, row: Record<string, unknown>): Typed {
  if (field.type === 'date') {
    const parts = String(row[field.name] ?? '').split('-')
    return Object.fromEntries(dateParts.map((part, at) => [`${field.name}_${part}`, withoutZero(parts[at] ?? '')]))
  }
  if (field.type === 'choice' && isUnasked(field, row)) return { [field.name]: '' }
  if (field.type === 'tick') return { [field.name]: row[field.name] === 1 ? 'on' : '' }
  return Object.fromEntries(columnsOf(field).map((column) => [column, asText(row[column])]))
}

/** Nobody has chosen yet, because there was nothing to choose about. */
function isUnasked({ name, onlyWith }: ChoiceField, row: Record<string, unknown>): boolean {
  return onlyWith !== undefined && row[onlyWith.column] === '' && row[name] === onlyWith.otherwise
}

function withoutZero(part: string): string {
  return part.replace(/^0/, '')
}

/** As a browser sends it back. */
function asText(cell: unknown): string {
  return cell === null || cell === undefined ? '' : String(cell).replaceAll('\r\n', '\n').trim()
}

/** What the control of a line is called in the form: `results-12-text_ka`. */
export function inLine(field: LinesField, line: number | string, name: string): string {
  return lineControl(field.name, line, name)
}

/** Empty lines in which something can be added. */
export const newLines = ['new1', 'new2'] as const

/** What the whole form shows for a record. */
export function valuesOf(editable: Editable, row: AnyRow, lines: LinesOf): Typed {
  const values: Typed = {}
  for (const field of editable.fields) {
    if (field.type !== 'lines') Object.assign(values, typedOf(field, row))
    else for (const line of lines[field.name] ?? []) Object.assign(values, lineValues(field, line))
  }
  return values
}

function lineValues(field: LinesField, line: AnyRow): Typed {
  const pairs = field.fields.flatMap((cell) => Object.entries(typedOf(cell, line)))
  return Object.fromEntries(pairs.map(([name, value]) => [inLine(field, line.id, name), value]))
}

/** A short mark by which a value is known again. */
export function markOf(value: string): string {
  return createHash('sha256').update(value).digest('base64url').slice(0, 10)
}

/** The version a form begins from: a mark of every value in it. */
export function versionOf(values: Typed): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${markOf(value)}`)
    .join(' ')
}

/** The marks in a version that a form sent back. */
export function marksIn(version: string): Map<string, string> {
  const pairs = version.split(' ').map((pair) => pair.split('=', 2))
  return new Map(pairs.flatMap(([name, mark]) => (name && mark ? [[name, mark] as const] : [])))
}

/** The cells of a row that a question is about, as they are kept. */
export function cellsOf(field: CellField, row: AnyRow): Record<string, Cell> {
  // The columns of a question hold texts and numbers only.
  return Object.fromEntries(columnsOf(field).map((column) => [column, (row[column] ?? null) as Cell]))
}
