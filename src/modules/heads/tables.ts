import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'

/** The end of the journal as it was on a day. */
export interface NotedHeadTable {
  id: Generated<number>
  line: number
  hash: string
  noted_at: Moment
}

declare module '#platform/database.ts' {
  interface Database {
    noted_head: NotedHeadTable
  }
}

declare module '#platform/permissions.ts' {
  interface Permissions {
    'receive-heads': true
  }
}
