import { type Static, Type } from 'typebox'
import { staffUrl } from './urls.ts'

const email = Type.String({ pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', maxLength: 200 })

export const welcomeForm = Type.Object({
  name: Type.String({ minLength: 2, maxLength: 120 }),
  email,
  // Length is what makes a password strong; NIST SP 800-63B asks for no other rule.
  password: Type.String({ minLength: 12, maxLength: 200 }),
})

export type WelcomeForm = Static<typeof welcomeForm>

export const signInForm = Type.Object({
  email,
  password: Type.String({ minLength: 1, maxLength: 200 }),
  to: Type.Optional(Type.String()),
})

export const signInQuery = Type.Object({ to: Type.Optional(Type.String()) })

/** Where a worker is led after signing in: back into the workspace, and nowhere else. */
export function wayBack(to: string | undefined): string {
  return to !== undefined && /^\/staff(?=[/?]|$)[^\\]*$/.test(to) ? to : staffUrl
}
