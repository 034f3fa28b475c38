import { Type } from 'typebox'
import { dayField } from '#platform/forms.ts'

const part = Type.Optional(Type.String({ maxLength: 10 }))

/** Every part may be empty, as a form without a choice sends it. */
export const journalQuery = Type.Object({
  by: Type.Optional(Type.String({ maxLength: 40 })),
  what: Type.Optional(Type.String({ maxLength: 60 })),
  ...{ from_day: part, from_month: part, from_year: part },
  ...{ until_day: part, until_month: part, until_year: part },
  /** What the house did by itself is told too. */
  own_work: Type.Optional(Type.String({ maxLength: 10 })),
  record: Type.Optional(Type.String({ maxLength: 60 })),
  before: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })),
})

/** The days of the query, each read by itself: one that does not exist narrows nothing, the other does. */
export const fromDay = Type.Object({ from: dayField() })
export const untilDay = Type.Object({ until: dayField() })

/** After a change was taken back, the page of the new one says so. */
export const changeQuery = Type.Object({ undone: Type.Optional(Type.Literal('yes')) })

export const undoForm = Type.Object({ why: Type.String({ minLength: 3, maxLength: 500 }) })
