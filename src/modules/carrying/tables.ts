import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'

/** `removed`: a day is over and the file is gone. `failed`: it could not be made. */
export type ExportState = 'asked' | 'made' | 'failed' | 'removed'

/** One export that somebody has asked for. Who has asked, and who took it, the journal says. */
export interface CarriedExportTable {
  id: Generated<number>
  state: ExportState
  /** 1 where what is not public is in it. */
  has_private: number
  asked_at: Moment
  made_at: Moment | null
  bytes: number
  /** When it was taken last. */
  taken_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    carried_export: CarriedExportTable
  }
}

declare module '#platform/permissions.ts' {
  interface Permissions {
    /** Everything about everybody, in one file. */
    'carry-data': true
  }
}
