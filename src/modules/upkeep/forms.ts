import { Type } from 'typebox'

const page = Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 }))

export const jobsQuery = Type.Object({ page })

/** Which letters of the outbox: those that need somebody, unless told. */
export const letterChoices = ['attention', 'kept', 'waiting', 'sent', 'aside'] as const

export type LetterChoice = (typeof letterChoices)[number]

export const lettersQuery = Type.Object({
  page,
  state: Type.Optional(Type.Union(letterChoices.map((choice) => Type.Literal(choice)))),
  q: Type.Optional(Type.String({ maxLength: 200 })),
})
