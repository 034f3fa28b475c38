import { type Static, Type } from 'typebox'
import { emailField } from '#platform/intake/email.ts'
import { ownAddress } from '#platform/web-address.ts'
import { staffUrl } from './urls.ts'

const email = emailField()

export const welcomeForm = Type.Object({
  name: Type.String({ minLength: 2, maxLength: 120 }),
  email,
  // Length is what makes a password strong; NIST SP 800-63B asks for no other rule.
  password: Type.String({ minLength: 12, maxLength: 200 }),
})

export const nameAndEmail = Type.Pick(welcomeForm, ['name', 'email'])

export const passwordForm = Type.Object({ password: welcomeForm.properties.password })

export type WelcomeForm = Static<typeof welcomeForm>

export const signInForm = Type.Object({
  email,
  password: Type.String({ minLength: 1, maxLength: 200 }),
  to: Type.Optional(Type.String()),
})

/** A code of the authenticator, or one of the recovery codes. */
export const codeForm = Type.Object({ code: Type.String({ minLength: 6, maxLength: 30 }) })

/** What the browser says about a passkey, as JSON. */
export const passkeyForm = Type.Object({ passkey: Type.String({ minLength: 2, maxLength: 20_000 }) })

export const newPasskeyForm = Type.Object({
  device_name: Type.String({ minLength: 1, maxLength: 60 }),
  passkey: Type.String({ minLength: 2, maxLength: 20_000 }),
})

export const forgottenForm = Type.Object({ email })

export const ownAccessForm = Type.Object({
  name: Type.String({ minLength: 2, maxLength: 120 }),
  language: Type.Union([Type.Literal('ka'), Type.Literal('en')]),
})

export const newPasswordForm = Type.Object({
  old_password: Type.String({ minLength: 1, maxLength: 200 }),
  password: welcomeForm.properties.password,
})

const roles = Type.Array(Type.String({ pattern: '^\\d{1,9}$' }))

export const invitationForm = Type.Object({
  name: Type.String({ minLength: 2, maxLength: 120 }),
  email,
  roles: Type.Array(roles.items, { minItems: 1 }),
})

export const workerRolesForm = Type.Object({ roles })

/** The numbers of the roles that were ticked, each once. */
export function rolesChosen(form: Static<typeof workerRolesForm>): number[] {
  return [...new Set(form.roles.map(Number))]
}

export const reasonForm = Type.Object({ why: Type.String({ minLength: 3, maxLength: 300 }) })

export const roleForm = Type.Object({
  name_ka: Type.String({ minLength: 2, maxLength: 80 }),
  name_en: Type.String({ minLength: 2, maxLength: 80 }),
  may: Type.Array(Type.String({ maxLength: 60 })),
})

export const signInQuery = Type.Object({ to: Type.Optional(Type.String()) })

/** Where a worker is led after signing in: back into the workspace, and nowhere else. */
export function wayBack(to: string | undefined): string {
  const own = ownAddress(to)
  return own && /^\/staff(?=[/?]|$)/.test(own) ? own : staffUrl
}
