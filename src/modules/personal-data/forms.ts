import { type Static, Type } from 'typebox'
import { beginOf, dayOf, later, type Moment } from '#platform/clock.ts'
import { type Accepted, dayField, type Rejected, readForm, reject } from '#platform/forms.ts'
import { personalReasons } from '#platform/personal/declared.ts'
import type { Clue } from '#platform/personal/match.ts'

const reason = Type.Union(personalReasons.map((one) => Type.Literal(one)))

export const searchForm = Type.Object({
  phone: Type.Optional(Type.String({ pattern: '\\d[^\\d]*\\d[^\\d]*\\d[^\\d]*\\d[^\\d]*\\d', maxLength: 60 })),
  email: Type.Optional(Type.String({ pattern: '^[^\\s@]+@[^\\s@]+$', maxLength: 200 })),
  name: Type.Optional(Type.String({ minLength: 3, maxLength: 120 })),
  /** What else is this person's, as records that were found name it: `email:nino@example.ge`. */
  also: Type.Optional(Type.Array(Type.String({ pattern: '^(phone|email|name):.{1,300}$' }), { maxItems: 60 })),
})

export type SearchForm = Static<typeof searchForm>

/** One of the three is enough to look for somebody, none is not. */
export function readSearch(body: unknown): Accepted<typeof searchForm> | Rejected<typeof searchForm> {
  const form = readForm(searchForm, body)
  return form.ok && cluesOf(form.value).length === 0 ? reject(form, ['phone']) : form
}

/** What somebody is looked for by. */
export function cluesOf({ phone, email, name, also = [] }: SearchForm): Clue[] {
  const typed = { phone, email, name }
  const clues = (['phone', 'email', 'name'] as const).flatMap((by) => ({ by, value: typed[by] ?? '' }))
  // The shape of the form lets through nothing but these three.
  const ticked = also.map((one) => ({ by: one.split(':', 1)[0] as Clue['by'], value: one.slice(one.indexOf(':') + 1) }))
  return [...clues, ...ticked].filter(({ value }) => value !== '')
}

/** A clue as a box names it. */
export function nameOfClue({ by, value }: Clue): string {
  return `${by}:${value}`
}

/** What is done with rows that were found: `message:12`; and the forms of texts that are to be told of. */
export const servingForm = Type.Object({
  ...searchForm.properties,
  row: Type.Array(Type.String({ pattern: '^[a-z_]+:\\d{1,9}$' }), { maxItems: 500 }),
  place: Type.Optional(Type.Array(Type.String({ pattern: '^/staff/[a-z0-9/_-]{1,100}$' }), { maxItems: 100 })),
  what: Type.Union([Type.Literal('text'), Type.Literal('json'), Type.Literal('erase'), Type.Literal('forget')]),
  /** What the texts say now is about somebody else of that name. */
  stays: Type.Optional(Type.Literal('on')),
  reason,
})

export type ServingForm = Static<typeof servingForm>

/** Of texts somebody may be told, and their former words may be erased; what they say now is mended in their forms. */
export function readServing(body: unknown): Accepted<typeof servingForm> | Rejected<typeof servingForm> {
  const form = readForm(servingForm, body)
  if (!form.ok) return form
  const { row, place = [], what } = form.value
  if (what === 'forget') return place.length === 0 ? reject(form, ['place']) : form
  return row.length === 0 && (what === 'erase' || place.length === 0) ? reject(form, ['row']) : form
}

export const mostOfPerson = 400

const oneOf = <T extends string>(...values: T[]) => Type.Union(values.map((value) => Type.Literal(value)))
const longText = Type.String({ minLength: 2, maxLength: 4000 })

export const wishes = ['know', 'copy', 'correct', 'erase', 'object'] as const
export const channels = ['phone', 'visit', 'mail', 'paper', 'form'] as const
export const units = ['working-day', 'calendar-day'] as const
export const endings = ['done', 'refused'] as const

/** What somebody sent, from which a request is filled in. */
export const newCaseQuery = Type.Object({
  about: Type.Optional(Type.String({ maxLength: 40 })),
  wish: Type.Optional(Type.String({ maxLength: 20 })),
})

export const caseForm = Type.Object({
  wish: oneOf(...wishes),
  channel: oneOf(...channels),
  person: Type.String({ minLength: 2, maxLength: mostOfPerson }),
  words: Type.Optional(longText),
  received_on: dayField(),
})

export const caseEndForm = Type.Object({ state: oneOf(...endings), outcome: longText })
export const ruleForm = Type.Object({ amount: Type.Integer({ minimum: 1, maximum: 365 }), unit: oneOf(...units) })

export const incidentForm = Type.Object({
  what: longText,
  whom: Type.Optional(longText),
  noticed_on: dayField(),
  noticed_time: Type.Optional(Type.String({ pattern: '^([01]?\\d|2[0-3])[:.][0-5]\\d$' })),
})

export const incidentEndForm = Type.Object({ outcome: longText })

/** Reads a request: nobody has asked on a day that has not come. */
export function readCase(body: unknown, now: Moment): Accepted<typeof caseForm> | Rejected<typeof caseForm> {
  const form = readForm(caseForm, body)
  return form.ok && (form.value.received_on ?? '') > dayOf(now) ? reject(form, ['received_on']) : form
}

/** Reads what has happened: nobody has noticed it at a moment that has not come. */
export function readIncident(
  body: unknown,
  now: Moment,
): Accepted<typeof incidentForm> | Rejected<typeof incidentForm> {
  const form = readForm(incidentForm, body)
  return form.ok && momentIn(form.value, now) > now ? reject(form, ['noticed_on']) : form
}

/** The moment a form means by a day and a time in Georgia; now, where it names no day. */
export function momentIn({ noticed_on, noticed_time }: Static<typeof incidentForm>, now: Moment): Moment {
  if (noticed_on === undefined) return now
  const [hours = 0, minutes = 0] = (noticed_time ?? '').split(/[:.]/).map(Number)
  return later(beginOf(noticed_on), `PT${hours}H${minutes}M`)
}

/** What has just been done, for the page that comes after it. */
export const doneQuery = Type.Object({
  erased: Type.Optional(Type.Integer({ minimum: 1 })),
  forgotten: Type.Optional(Type.Integer({ minimum: 1 })),
  saved: Type.Optional(Type.Literal(1)),
})
