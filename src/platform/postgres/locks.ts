/**
 * The numbers of PostgreSQL's advisory locks, which all processes of a house share: each of them means one thing.
 * `alone`: an update. `place`: a house is being brought here. `change`: from the beginning of a change to its commit.
 */
export const locks = { alone: 73_651_209, place: 73_651_210, change: 73_651_211 } as const
