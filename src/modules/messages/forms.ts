import { type Static, Type } from 'typebox'
import { type Accepted, type Rejected, readForm, reject } from '#platform/forms.ts'
import { isReachable, reachFields } from '#platform/intake/reach.ts'

/** Letters a message may have. */
export const longestBody = 4000

export const contactForm = Type.Object({
  body: Type.String({ minLength: 2, maxLength: longestBody }),
  ...reachFields,
})

export type ContactForm = Static<typeof contactForm>

/** Reads the contact form: one of phone and e-mail is enough, none is not. */
export function readContactForm(body: unknown): Accepted<typeof contactForm> | Rejected<typeof contactForm> {
  const form = readForm(contactForm, body)
  if (isReachable(form.sent)) return form
  return reject(form, form.ok ? ['phone'] : [...form.wrong, 'phone'])
}
