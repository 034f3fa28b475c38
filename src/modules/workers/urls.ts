export const signInUrl = '/sign-in'
export const signOutUrl = '/sign-out'
export const staffUrl = '/staff'

export function welcomeUrl({ token }: { token: string }): string {
  return `/welcome/${token}`
}
