import { Type } from 'typebox'
import { dayFields, type OwnRead } from '#modules/writing/index.ts'
import { dayField, readForm, type Sent } from '#platform/forms.ts'
import type { NewsOwn } from './tables.ts'

const newsForm = Type.Object({
  projects: Type.Array(Type.String({ pattern: '^[1-9]\\d{0,8}$' }), { maxItems: 50 }),
  expires_on: dayField(),
})

export function readNewsFields(body: unknown): OwnRead<NewsOwn> {
  const form = readForm(newsForm, body)
  if (!form.ok) return form
  const { expires_on = null, projects } = form.value
  return { ok: true, own: { expires_on, projects: projects.map(Number) } }
}

/** What stands in these fields before anybody has typed. */
export function newsFields({ expires_on, projects }: NewsOwn): Sent {
  return { projects: projects.map(String), ...dayFields('expires_on', expires_on) }
}
