/** An address with an unguessable part. */
export interface OneToken {
  Params: { token: string }
}

/** A page that no cache keeps. */
export const forOneReader = { config: { isPrivate: true } } as const

/** Guessing is slowed down for one address, never for one worker: nobody can lock a colleague out. */
export const slowly = {
  config: { forEverybody: true, isPrivate: true, limit: 'sign-in' },
} as const

/** Every worker's own matter. */
export const anyWorker = { config: { may: 'work' } } as const
