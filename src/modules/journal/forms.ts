import { Type } from 'typebox'

const day = Type.Optional(Type.String({ maxLength: 10 }))

/** Every part may be empty, as a form without a choice sends it. */
export const journalQuery = Type.Object({
  by: Type.Optional(Type.String({ maxLength: 40 })),
  what: Type.Optional(Type.String({ maxLength: 60 })),
  from: day,
  until: day,
  record: Type.Optional(Type.String({ maxLength: 60 })),
  before: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })),
})

/** After a change was taken back, the page of the new one says so. */
export const changeQuery = Type.Object({ undone: Type.Optional(Type.Literal('yes')) })

export const undoForm = Type.Object({ why: Type.String({ minLength: 3, maxLength: 500 }) })
