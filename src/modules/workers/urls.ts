export const signInUrl = '/sign-in'
export const forgottenUrl = '/sign-in/forgotten'
export const passkeySignInUrl = '/sign-in/passkey'
export const signOutUrl = '/sign-out'
export const staffUrl = '/staff'
export const accessUrl = '/staff/access'
/** The part of that page where the second step is switched on. */
export const secondFactorPartUrl = `${accessUrl}#second-factor`
export const ownNameUrl = '/staff/access/name'
export const passwordUrl = '/staff/access/password'
export const secondFactorUrl = '/staff/access/second-factor'
export const secondFactorEndUrl = '/staff/access/second-factor/end'
export const recoveryCodesUrl = '/staff/access/recovery-codes'
export const passkeysUrl = '/staff/access/passkeys'
export const teamUrl = '/staff/workers'
export const invitationsUrl = '/staff/workers/invitations'
export const permissionsUrl = '/staff/permissions'
export const newRoleUrl = '/staff/permissions/new'

export function welcomeUrl({ token }: { token: string }): string {
  return `/welcome/${token}`
}

export function codeUrl({ token }: { token: string }): string {
  return `/sign-in/code/${token}`
}

export function passkeyStepUrl({ token }: { token: string }): string {
  return `/sign-in/passkey/${token}`
}

export function newPasskeyUrl({ token }: { token: string }): string {
  return `/staff/access/passkeys/new/${token}`
}

export function passkeyEndUrl({ id }: { id: number }): string {
  return `/staff/access/passkeys/${id}/end`
}

export function sessionEndUrl({ id }: { id: number }): string {
  return `/staff/access/sessions/${id}/end`
}

export function workerUrl({ id }: { id: number }): string {
  return `/staff/workers/${id}`
}

export function workerRolesUrl({ id }: { id: number }): string {
  return `/staff/workers/${id}/roles`
}

export function workerEndUrl({ id }: { id: number }): string {
  return `/staff/workers/${id}/end`
}

export function workerAccessUrl({ id }: { id: number }): string {
  return `/staff/workers/${id}/access`
}

export function invitationLinkUrl({ id }: { id: number }): string {
  return `/staff/workers/invitations/${id}/link`
}

export function invitationEndUrl({ id }: { id: number }): string {
  return `/staff/workers/invitations/${id}/end`
}

export function roleUrl({ id }: { id: number }): string {
  return `/staff/permissions/${id}`
}

export function keptUrl({ token }: { token: string }): string {
  return `/staff/kept/${token}`
}
