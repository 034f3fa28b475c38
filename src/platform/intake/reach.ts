import { Type } from 'typebox'
import type { Sent } from '#platform/forms.ts'
import { emailField } from './email.ts'

// Any spacing and any way of writing a number, with the dashes and spaces that telephones put in by themselves; what
// matters is enough figures to call back: five for a village exchange, fifteen at most in the world. A Georgian mobile
// number has nine and begins with 5: with one or two too few it is a mistake of typing, and nobody could call back.
const between = '[\\s()./\\-\\u2010-\\u2015]{0,3}'
const shortMobile = `[+(]{0,2}(?:(?:0${between}0${between})?9${between}9${between}5${between}|0${between})?5(?:${between}\\d){6,7}$`
const phone = `^(?!${shortMobile})[+(]{0,2}\\d(?:${between}\\d){4,17}$`

/** How a visitor may be reached. One of the two is enough: `isReachable`. */
export const reachFields = {
  name: Type.Optional(Type.String({ maxLength: 120 })),
  phone: Type.Optional(Type.String({ pattern: phone })),
  email: Type.Optional(emailField()),
}

/** Whether one of the two was sent, so that its absence is told together with all else that is wrong. */
export function isReachable({ phone, email }: Sent): boolean {
  return Boolean(phone || email)
}
