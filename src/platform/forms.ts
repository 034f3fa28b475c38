import { type Static, type TObject, type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'
import { tabField } from './intake/tab.ts'

/** What a visitor sent, by the name of the field; a field that may be ticked several times is a list. */
export type Sent = Record<string, string | string[]>

/** The field by which a form names files that came with it before, and were kept. */
export const keptFilesField = 'kept_files'

/** The field that says which of those are not wanted any more. */
export const takenOutField = 'take_out'

/** Whether a field is for passwords, keys, codes and tokens: what is written in it is neither kept nor shown again. */
export function isSecretField(name: string): boolean {
  return /password|passkey|token|code/.test(name)
}

/** What forms carry along and nobody has written: the page, the button, what it began from, files that wait. */
const ofThePage = new Set([
  keptFilesField,
  takenOutField,
  tabField,
  'do',
  'began_from',
  'version',
  'from',
  'to',
  'key',
  'draft',
  'remove',
])

/** Before the name of a field that says by a mark what another field held when the form was shown. */
export const heldMark = 'held_'

/** Whether somebody has typed or chosen what stands in a field; the rest is of the page, or secret. */
export function isTyped(name: string): boolean {
  return !ofThePage.has(name) && !name.startsWith(heldMark) && !isSecretField(name)
}

/** What somebody has typed or chosen, as text, where it is shown again without its form. */
export function textsIn(sent: Sent): string[] {
  const typed = Object.entries(sent).filter(([name]) => isTyped(name))
  return typed.flatMap(([, given]) => given).filter((text) => text.trim() !== '')
}

/** A form that does not fit: what was sent, and the names of the fields that are wrong. */
export interface Rejected<S extends TObject = TObject> {
  ok: false
  sent: Sent
  wrong: Array<keyof Static<S> & string>
}

export type Accepted<S extends TObject> = { ok: true; value: Static<S>; sent: Sent }

/** Reads a sent form by its shape: trimmed, converted, and without fields nobody asked for. */
export function readForm<S extends TObject>(schema: S, body: unknown): Accepted<S> | Rejected<S> {
  const sent = trimmed(body)
  const value = converted(schema, sent)
  if (Value.Check(schema, value)) return { ok: true, value, sent }
  const wrong = Object.keys(schema.properties).filter((field) => !fits(schema, field, value))
  return { ok: false, sent, wrong: wrong as Rejected<S>['wrong'] }
}

/** One text of a sent form, read as every form is; nothing where there is none or several. */
export function textIn(body: unknown, field: string): string {
  const given = clean(Object(body)[field] ?? '')
  return typeof given === 'string' ? given : ''
}

/** The same form refused for a reason its shape cannot say, such as "one of these two". */
export function reject<S extends TObject>(form: Accepted<S> | Rejected<S>, wrong: Rejected<S>['wrong']): Rejected<S> {
  return { ok: false, sent: form.sent, wrong }
}

/** The value of a form that an untouched page cannot send wrongly, such as one of ticks or a reason that is asked for. */
export function must<S extends TObject>(form: Accepted<S> | Rejected<S>): Static<S> {
  if (form.ok) return form.value
  throw Object.assign(new Error(`the form does not fit: ${form.wrong.join(', ')}`), { statusCode: 422 })
}

/** A day that is asked for in three fields, `name_day`, `name_month` and `name_year`; as a value it is `2026-12-01`. */
export function dayField() {
  return Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', inThreeFields: true }))
}

/** What was sent as the shape wants it. Only what a browser sends becomes a number or a yes: `7`, not `0x7` or `7.0`. */
function converted(schema: TObject, sent: Sent): Record<string, unknown> {
  const pairs = Object.entries(schema.properties).map(([name, field]) => [
    name,
    Object(field).inThreeFields ? dayIn(sent, name) : convertedField(field, sent[name]),
  ])
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined))
}

/** The day that the three fields name together; a text that is no day where they do not. */
function dayIn(sent: Sent, name: string): string | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => String(sent[`${name}_${part}`] ?? ''))
  if (!day && !month && !year) return undefined
  const written = `${year?.length === 2 ? `20${year}` : year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isDay(written) ? written : 'no day'
}

/** Whether a text is a day there is: `2026-02-28`. */
export function isDay(written: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? []
  if (!year || Number(month) < 1 || Number(month) > 12 || Number(day) < 1) return false
  return Number(day) <= Temporal.PlainYearMonth.from(`${year}-${month}`).daysInMonth
}

function convertedField(field: TSchema, given: string | string[] | undefined): unknown {
  const type = Object(field).type
  if (type === 'array') return [given ?? []].flat()
  if (type === 'boolean') return given === undefined ? false : given === 'on' || given === 'true' || given
  if (typeof given !== 'string') return given
  if (type === 'integer') return /^-?\d{1,15}$/.test(given) ? Number(given) : given
  if (type === 'number') return /^-?\d{1,15}([.,]\d{1,9})?$/.test(given) ? Number(given.replace(',', '.')) : given
  return given
}

function fits(schema: TObject, field: string, value: Record<string, unknown>): boolean {
  const given = value[field]
  if (given === undefined) return !schema.required?.includes(field)
  return Value.Check(schema.properties[field] ?? {}, given)
}

/** A browser sends an untouched field as an empty string; here it is simply not there. */
function trimmed(body: unknown): Sent {
  const fields = Object.entries(Object(body) as Record<string, unknown>).map(([name, given]) => [name, clean(given)])
  return Object.fromEntries(fields.filter(([, given]) => given !== ''))
}

function clean(given: unknown): string | string[] {
  if (Array.isArray(given)) return given.map((one) => plain(one)).filter((one) => one !== '')
  return plain(given)
}

/** Text as both databases can keep it: no NUL, no half of a surrogate pair, one kind of line end. */
export function plain(given: unknown): string {
  return String(given).toWellFormed().replaceAll('\0', '').replaceAll('\r\n', '\n').trim()
}
