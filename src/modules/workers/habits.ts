/** An address with an unguessable part. */
export interface OneToken {
  Params: { token: string }
}

/** A page that no cache keeps. */
export const forOneReader = { config: { isPrivate: true } } as const

/** Guessing at one worker is slowed down for the address it comes from: nobody can lock a colleague out from elsewhere. */
export const slowly = {
  config: { forEverybody: true, isPrivate: true, limit: 'sign-in' },
} as const

/** Every worker's own matter. */
export const anyWorker = { config: { may: 'work' } } as const
