import { Type } from 'typebox'
import { type Rejected, readForm } from '#platform/forms.ts'
import { tabField } from '#platform/intake/tab.ts'
import type { Brought } from './actions.ts'
import { askedBy } from './ticks.ts'
import type { Typed } from './values.ts'

/** What every change and every closing says. */
export const reasonForm = Type.Object({ why: Type.String({ minLength: 3, maxLength: 300 }) })

/** Marks of the page that are no answers. */
const marks = new Set(['form_token', tabField, 'version', 'why', 'from'])

export interface ReadBrought {
  brought: Brought
  /** Nothing where no good reason was given. */
  rejected: Rejected<typeof reasonForm> | undefined
}

/** What the form of a record brought. A control that was not sent at all was not asked, and keeps what it has. */
export function readBrought(body: unknown): ReadBrought {
  const form = readForm(reasonForm, body)
  const sent = Object.keys(Object(body)).filter((name) => !marks.has(name))
  const typed: Typed = {}
  for (const name of sent) typed[name] = oneOf(form.sent[name])
  for (const box of sent.map(askedBy)) if (box !== undefined) typed[box] ??= ''
  const ticked = new Set(sent.filter((name) => typed[name] === 'on'))
  const version = oneOf(form.sent.version)
  const why = form.ok ? form.value.why : oneOf(form.sent.why)
  return { brought: { typed, ticked, version, why }, rejected: form.ok ? undefined : form }
}

/** Nothing of ours is sent twice; of what is, the first counts. */
function oneOf(given: string | string[] | undefined): string {
  return [given ?? ''].flat()[0] ?? ''
}

export const fromQuery = {
  querystring: Type.Object({
    from: Type.Optional(Type.String({ maxLength: 1000 })),
    saved: Type.Optional(Type.Union([Type.Literal('yes'), Type.Literal('back')])),
  }),
}
export const historyQuery = { querystring: Type.Object({ before: Type.Optional(Type.Integer({ minimum: 1 })) }) }
export const listQuery = {
  querystring: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 200 })),
    state: Type.Optional(Type.String({ maxLength: 20 })),
    page: Type.Optional(Type.String({ maxLength: 10 })),
  }),
}
export const textsQuery = {
  querystring: Type.Object({
    kind: Type.Optional(Type.String({ maxLength: 50 })),
    language: Type.Optional(Type.String({ maxLength: 10 })),
    state: Type.Optional(Type.String({ maxLength: 20 })),
    page: Type.Optional(Type.String({ maxLength: 10 })),
  }),
}
