import { type Static, Type } from 'typebox'
import { homeUrl } from '#design/addresses.ts'

export const modeForm = Type.Object({
  mode: Type.Union([Type.Literal('dark'), Type.Literal('light')]),
  to: Type.Optional(Type.String({ maxLength: 2000 })),
})

export type Mode = Static<typeof modeForm>['mode']

/** Where the reader is led back: to a page of ours, and nowhere else. */
export function wayBack(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(to) ? to : homeUrl
}
