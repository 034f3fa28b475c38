import { controlsOf, type Option, type Typed } from '#modules/editing/index.ts'
import type { CellField, ChoiceField, Editable } from '#platform/editable.ts'
import { type Bilingual, inLanguage, type Language, languages, say } from '#platform/messages.ts'
import { messages } from './messages.ts'

/** One column of a spreadsheet: what its head may say, and the question whose answers stand in it. */
export interface SheetColumn {
  /** Known in any language: `number`, or the controls of the question. */
  key: string
  head: Bilingual
  field: CellField | undefined
  controls: string[]
}

export const numberColumn = 'number'

/** What is known around a row: records that may be named, and the language of the reader. */
export interface Around {
  options: ReadonlyMap<string, Option[]>
  language: Language
}

/** A kind that fits into rows: each question has its columns, and records are added by hand. */
export function isImportable({ create, fields, wrongTogether }: Editable): boolean {
  // Cells are read one by one: nothing would hold one answer to another.
  return create !== undefined && wrongTogether === undefined && fields.every(({ type }) => type !== 'lines')
}

export function columnsOf(editable: Editable): SheetColumn[] {
  const number = { key: numberColumn, head: say(messages, (m) => m.number), field: undefined, controls: [] }
  return [number, ...editable.fields.flatMap((field) => (field.type === 'lines' ? [] : columnsIn(field)))]
}

function columnsIn(field: CellField): SheetColumn[] {
  if (field.type !== 'texts') return [{ key: field.name, head: field.label, field, controls: controlsOf(field) }]
  return languages.map((side) => {
    const control = `${field.name}_${side}`
    const head = say(messages, (m) => m.side[side])
    const both = { ka: `${field.label.ka} (${head.ka})`, en: `${field.label.en} (${head.en})` }
    return { key: control, head: both, field, controls: [control] }
  })
}

/** What a cell shows for values of a form. */
export function cellOf({ field, controls }: SheetColumn, typed: Typed, { options, language }: Around): string {
  const [first = ''] = controls.map((control) => typed[control] ?? '')
  switch (field?.type) {
    case 'date':
      return dateOf(controls.map((control) => typed[control] ?? ''))
    case 'choice':
      return answersOf(field, language).find(({ value }) => value === first)?.label ?? first
    case 'tick':
      return inLanguage(messages, language)[first === 'on' ? 'yes' : 'no']
    case 'record':
      return (
        titleOf(
          options.get(field.of)?.find(({ number }) => String(number) === first),
          language,
        ) ?? first
      )
    case 'number':
      // In a Georgian office a comma stands in numbers; a point would make a date of them.
      return first.replace('.', ',')
    default:
      return first
  }
}

/** The answers as they stand in cells. Two that are one word in a language are told apart by their value: `ქალაქი (town)`. */
export function answersOf({ from }: ChoiceField, language: Language): Array<{ value: string; label: string }> {
  return from.map(({ value, label }) => {
    const isShared = from.filter((one) => one.label[language] === label[language]).length > 1
    return { value, label: isShared ? `${label[language]} (${value})` : label[language] }
  })
}

/** What is no answer stays, and is refused by its question. */
function readChoice(field: ChoiceField, text: string): string {
  const answers = languages.flatMap((language) => answersOf(field, language))
  return answers.find(({ value, label }) => isSame(text, value, label))?.value ?? text
}

function titleOf(option: Option | undefined, language: Language): string | undefined {
  return option && (option.title[language] || option.title.ka)
}

function dateOf([year = '', ...rest]: string[]): string {
  return [year, ...rest.filter(Boolean).map((part) => part.padStart(2, '0'))].filter(Boolean).join('-')
}

/** Values of a form for what stands in a cell, or why it says nothing that is known. */
export type CellRead = { typed: Typed } | { wrong: 'unknown' | 'several' }

export function readCell(column: SheetColumn, text: string, { options }: Around): CellRead {
  const { field, controls } = column
  const [control = ''] = controls
  const typed = (value: string): CellRead => ({ typed: { [control]: value } })
  switch (field?.type) {
    case 'date':
      return readDate(controls, text)
    case 'choice':
      return typed(readChoice(field, text))
    case 'tick':
      return readTick(control, text)
    case 'record':
      return readNamed(control, text, options.get(field.of) ?? [])
    case 'number':
      return typed(asKept(text))
    default:
      return typed(text)
  }
}

export function isSame(text: string, ...others: string[]): boolean {
  return others.some((other) => fold(other) === fold(text))
}

function fold(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/** `42,30` is the number 42.3; what is none stays, and is refused by its question. */
function asKept(text: string): string {
  const number = /^-?\d{1,9}([.,]\d{1,9})?$/.test(text) ? Number(text.replace(',', '.')) : undefined
  return number === undefined ? text : String(number)
}

function readTick(control: string, text: string): CellRead {
  const words = languages.map((language) => inLanguage(messages, language))
  if (isSame(text, '1', 'true', ...words.map(({ yes }) => yes))) return { typed: { [control]: 'on' } }
  if (isSame(text, '', '0', 'false', ...words.map(({ no }) => no))) return { typed: { [control]: '' } }
  return { wrong: 'unknown' }
}

/** A record by its number or by its whole name in either language. */
function readNamed(control: string, text: string, options: Option[]): CellRead {
  if (text === '') return { typed: { [control]: '' } }
  const open = options.filter(({ isClosed }) => !isClosed)
  const number = /^№?\s*(\d+)$/.exec(text)?.[1]
  const fitting = open.filter((one) =>
    number === undefined ? isSame(text, one.title.ka, one.title.en) : one.number === Number(number),
  )
  const [first] = fitting
  if (!first) return { wrong: 'unknown' }
  return fitting.length > 1 ? { wrong: 'several' } : { typed: { [control]: String(first.number) } }
}

/** `2014`, `2014-05`, `2014-05-03`, and as it is written in Georgia: `03.05.2014`. */
function readDate(controls: string[], text: string): CellRead {
  const turned = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  const parts = turned ? [turned[3], turned[2], turned[1]] : text.split('-')
  if (parts.length > 3 || parts.some((part) => !/^\d*$/.test(part ?? ''))) return { wrong: 'unknown' }
  const pairs = controls.map((control, at) => [control, (parts[at] ?? '').replace(/^0/, '')])
  return { typed: Object.fromEntries(pairs) }
}
