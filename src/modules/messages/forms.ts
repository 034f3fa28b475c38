import { type Static, Type } from 'typebox'
import { type Accepted, type Rejected, readForm, reject } from '#platform/forms.ts'

/** Letters a message may have. */
export const longestBody = 4000

// Any spacing and any way of writing a number; what matters is enough figures to call back.
const phone = '^[+(]?[\\d][\\d ()./\\-\u2010-\u2013\\s]{3,28}\\d$'

export const contactForm = Type.Object({
  body: Type.String({ minLength: 2, maxLength: longestBody }),
  name: Type.Optional(Type.String({ maxLength: 120 })),
  phone: Type.Optional(Type.String({ pattern: phone })),
  email: Type.Optional(Type.String({ pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', maxLength: 200 })),
})

export type ContactForm = Static<typeof contactForm>

/** Reads the contact form: one of phone and e-mail is enough, none is not. */
export function readContactForm(body: unknown): Accepted<typeof contactForm> | Rejected<typeof contactForm> {
  const form = readForm(contactForm, body)
  if (form.ok && !form.value.phone && !form.value.email) return reject(form, ['phone'])
  return form
}

export const messagesQuery = Type.Object({ page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })) })
