declare module '#platform/permissions.ts' {
  interface Permissions {
    'keep-media': true
  }
}

/** Whoever keeps the library. */
export const keep = { may: 'keep-media' } as const
