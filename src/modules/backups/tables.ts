import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'
import type { FileFault } from '#platform/files/whole.ts'

/** `here`: in the data folder. `elsewhere`: in the second place, encrypted. */
export type BackupPlace = 'here' | 'elsewhere'

/** Why it was made: by the calendar, because a worker asked, or before an update of the database. */
export type BackupReason = 'night' | 'asked' | 'update'

/** `failed`: there is no copy, and `fault` says why. `removed`: its time was over, or somebody took the file away. */
export type BackupState = 'kept' | 'failed' | 'removed'

/** Why a copy could not be made or brought to its place. */
export type BackupFault =
  | 'disk-full'
  | 'no-rights'
  | 'no-folder'
  | 'damaged'
  | 'refused'
  | 'no-bucket'
  | 'wrong-address'
  | 'unreachable'
  | 'full'
  | 'failing'
  | 'unknown'

/** One copy of the house in one place. */
export interface BackupTable {
  id: Generated<number>
  place: BackupPlace
  /** 1 where that is another disk or machine than the one of the data; unknown of copies brought before this was noted. */
  is_outside: number | null
  /** The name of its file there. */
  name: string
  reason: BackupReason
  state: BackupState
  /** The moment of the house it holds; of a failure, when it was tried last. */
  made_at: Moment
  /** When it was read back whole. */
  checked_at: Moment | null
  bytes: number
  /** The last line of the journal in it. */
  head_line: number
  head_hash: string
  /** How many uploaded files the house should have had and did not, or not as they were put there. */
  missing_files: number
  fault: BackupFault | null
}

/** An uploaded file that copies lack, as the newest of them found it; closed when one has it again, or nobody asks for it any more. */
export interface LackingFileTable {
  id: Generated<number>
  content_hash: string
  state: FileFault
  /** The moment of the first copy without it. */
  noted_at: Moment
  closed_at: Moment | null
}

/** Each time the key of the copies was given out on paper. */
export interface RecoverySheetTable {
  id: Generated<number>
  /** Tells which key it is, and nothing of the key. */
  key_name: string
  given_at: Moment
  /** A worker has said that the sheet lies in a safe place. */
  kept_at: Moment | null
  kept_by: number | null
}

/** Each time a copy was restored beside the house to see whether it comes back. */
export interface RestoreTrialTable {
  id: Generated<number>
  /** The file of the copy. */
  name: string
  state: 'restored' | 'failed'
  tried_at: Moment
  row_count: number
  /** Lines of its journal that hold. */
  line_count: number
  fault: BackupFault | null
}

declare module '#platform/database.ts' {
  interface Database {
    backup: BackupTable
    lacking_file: LackingFileTable
    recovery_sheet: RecoverySheetTable
    restore_trial: RestoreTrialTable
  }
}
