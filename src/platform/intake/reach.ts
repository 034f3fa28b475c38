import { Type } from 'typebox'

// Any spacing and any way of writing a number, with the dashes and spaces that telephones put in by themselves; what
// matters is enough figures to call back: five for a village exchange, fifteen at most in the world.
const phone = '^[+(]{0,2}\\d(?:[\\s()./\\-\\u2010-\\u2015]{0,3}\\d){4,17}$'

/** How a visitor may be reached. One of the two is enough: `isReachable`. */
export const reachFields = {
  name: Type.Optional(Type.String({ maxLength: 120 })),
  phone: Type.Optional(Type.String({ pattern: phone })),
  email: Type.Optional(Type.String({ pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', maxLength: 200 })),
}

export function isReachable({ phone, email }: { phone?: string; email?: string }): boolean {
  return Boolean(phone || email)
}
