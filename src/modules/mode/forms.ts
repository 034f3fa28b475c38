import { type Static, Type } from 'typebox'

export const modeForm = Type.Object({
  mode: Type.Union([Type.Literal('dark'), Type.Literal('light')]),
  to: Type.Optional(Type.String({ maxLength: 2000 })),
})

export type Mode = Static<typeof modeForm>['mode']
