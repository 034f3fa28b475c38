import type { Row, TableName } from '#platform/database.ts'
import type {
  Cell,
  CellField,
  DateField,
  Editable,
  NumberField,
  TextField,
  TextShape,
  TextsField,
} from '#platform/editable.ts'
import { isEmail } from '#platform/intake/email.ts'
import { isContrastEnough } from './contrast.ts'
import { controlsOf, type Typed } from './values.ts'

/** What was typed into the controls of one question: cells to be kept, or the controls that are wrong. */
export type Read = { cells: Record<string, Cell>; wrong: string[] }

/** Reads the answer to one question. Whether a record of this number is there, the database knows. */
export function readCells(field: CellField, typed: Typed): Read {
  if (field.type === 'texts') return readTexts(field, typed)
  if (field.type === 'date') return readDate(field, typed)
  if (field.type === 'tick') return fine({ [field.name]: typed[field.name] === 'on' ? 1 : 0 })
  const given = typed[field.name] ?? ''
  if (field.type === 'text') return readText(field, given)
  if (field.type === 'number') return readNumber(field, given)
  if (field.type === 'record') return readNumber({ ...field, type: 'number', least: 1, most: 2 ** 31 - 1 }, given)
  return field.from.some(({ value }) => value === given) ? fine({ [field.name]: given }) : bad(field.name)
}

function fine(cells: Record<string, Cell>): Read {
  return { cells, wrong: [] }
}

function bad(...wrong: string[]): Read {
  return { cells: {}, wrong }
}

function readTexts(field: TextsField, typed: Typed): Read {
  const names = controlsOf(field)
  const tooLong = names.filter((name) => (typed[name] ?? '').length > field.most)
  const isLacking = field.required && !typed[`${field.name}_ka`]
  const wrong = [...new Set([...(isLacking ? [`${field.name}_ka`] : []), ...tooLong])]
  if (wrong.length > 0) return bad(...wrong)
  return fine(Object.fromEntries(names.map((name) => [name, typed[name] ?? ''])))
}

function readText(field: TextField, given: string): Read {
  if (given === '') return field.required ? bad(field.name) : fine({ [field.name]: field.empty === null ? null : '' })
  const bare = field.shape && inGroups.has(field.shape) ? withoutGroups(given) : given
  const tidy = field.shape === 'phone' ? withCountry(bare) : bare
  const fits = tidy.length <= field.most && (field.shape === undefined || shapes[field.shape](tidy))
  return fits ? fine({ [field.name]: tidy }) : bad(field.name)
}

/** What is printed in groups is copied in groups. */
const inGroups: ReadonlySet<TextShape> = new Set(['phone', 'digits', 'account'])

function withoutGroups(given: string): string {
  return given.replaceAll(/[\s()./\u2010-\u2015-]/g, '').toUpperCase()
}

/** A number of Georgia has nine figures, and within it is dialled with a 0 before them or without. */
function withCountry(given: string): string {
  return given.replace(/^0?([1-9]\d{8})$/, '+995$1').replace(/^00/, '+')
}

const shapes: Record<TextShape, (given: string) => boolean> = {
  email: isEmail,
  phone: (given) => /^\+\d{7,15}$/.test(given),
  digits: (given) => /^\d+$/.test(given),
  account: isAccount,
  outline: (given) => /^[\w-]+\.geojson(#[\w-]+)?$/.test(given),
  'colour-light': (given) => isContrastEnough(given, 'light'),
  'colour-dark': (given) => isContrastEnough(given, 'dark'),
}

/** An IBAN (ISO 13616): letters count from ten, and the whole, turned round, leaves one when it is divided by 97. */
function isAccount(given: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(given)) return false
  const turned = given.slice(4) + given.slice(0, 4)
  const figures = turned.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return BigInt(figures) % 97n === 1n
}

function readNumber(field: NumberField, given: string): Read {
  if (given === '') return field.required ? bad(field.name) : fine({ [field.name]: null })
  const isWritten = field.fraction ? /^-?\d{1,9}([.,]\d{1,9})?$/.test(given) : /^-?\d{1,10}$/.test(given)
  const value = Number(given.replace(',', '.'))
  return isWritten && value >= field.least && value <= field.most ? fine({ [field.name]: value }) : bad(field.name)
}

/** A year, a month of it, or a day of that: whatever was left empty nobody knows. */
function readDate(field: DateField, typed: Typed): Read {
  const [year = '', month = '', day = ''] = controlsOf(field).map((name) => typed[name] ?? '')
  if (!year && !month && !day) return fine({ [field.name]: null, [field.precision]: null })
  const isYear = /^(19|20)\d\d$/.test(year)
  const isMonth = month === '' ? day === '' : /^(0?[1-9]|1[0-2])$/.test(month)
  if (!isYear || !isMonth) return bad(field.name)
  if (month === '') return fine({ [field.name]: year, [field.precision]: 'year' })
  const inMonth = `${year}-${month.padStart(2, '0')}`
  if (day === '') return fine({ [field.name]: inMonth, [field.precision]: 'month' })
  const isDay = /^\d{1,2}$/.test(day) && Number(day) >= 1 && Number(day) <= daysIn(inMonth)
  return isDay
    ? fine({ [field.name]: `${inMonth}-${day.padStart(2, '0')}`, [field.precision]: 'day' })
    : bad(field.name)
}

function daysIn(month: string): number {
  return Temporal.PlainYearMonth.from(month).daysInMonth
}

/** The names of answers that fit by themselves and not with one another. Every column that is asked about is there. */
export function wrongTogether({ fields, wrongTogether }: Editable, columns: Record<string, unknown>): string[] {
  const early = fields.flatMap((field) => (field.type === 'date' && endsEarly(field, columns) ? [field.name] : []))
  // The compiler has held the names of the questions to the table.
  return [...early, ...(wrongTogether?.(columns as unknown as Omit<Row<TableName>, 'id'>) ?? [])]
}

/** As far as both are known: what ends in 2019 may have begun in March of it. */
function endsEarly({ name, notBefore }: DateField, columns: Record<string, unknown>): boolean {
  const [start, end] = [columns[notBefore ?? ''], columns[name]]
  return typeof start === 'string' && typeof end === 'string' && end < start.slice(0, end.length)
}
