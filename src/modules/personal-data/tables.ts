import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'
import type { PersonalReason } from '#platform/personal/declared.ts'

export type RequestKind = 'handed-over' | 'corrected' | 'erased'

/** That somebody's right was served; not whose. */
export interface PersonalDataRequestTable {
  id: Generated<number>
  kind: RequestKind
  reason: PersonalReason
  /** How many rows it was about. */
  rows: number
  done_at: Moment
}

declare module '#platform/database.ts' {
  interface Database {
    personal_data_request: PersonalDataRequestTable
  }
}

declare module '#platform/permissions.ts' {
  interface Permissions {
    'handle-personal-data': true
  }
}
