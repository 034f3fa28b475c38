import type { Generated } from 'kysely'

/** One row: what the house signs with, the same for every process on this database. */
export interface SigningKeyTable {
  id: Generated<number>
  key_secret: string
}

declare module '#platform/database.ts' {
  interface Database {
    signing_key: SigningKeyTable
  }
}
