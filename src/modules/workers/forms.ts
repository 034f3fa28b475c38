import { type Static, Type } from 'typebox'

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
  to: Type.Optional(Type.String({ pattern: '^/staff(/[\\w/-]*)?$' })),
})

export const signInQuery = Type.Object({ to: Type.Optional(Type.String()) })
