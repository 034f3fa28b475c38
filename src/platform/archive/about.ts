import type { Moment } from '../clock.ts'
import type { Misfit } from '../copy/fitting.ts'

/** The form of archives this version writes, and the newest it reads. */
export const archiveFormat = 1

/** What an archive says about itself. */
export interface About {
  format: number
  temi: string
  engine: 'sqlite' | 'postgres'
  made_at: Moment
  /** Names of the steps its database had been through. */
  steps: string[]
  head: { line: number; hash: string }
  /** False for a copy before an update: the files stay where they are. */
  has_files: boolean
  /** Hashes of files that rows name and the store did not have. */
  missing_files: string[]
  /** Hashes of files of which the store had other bytes than were put there: they are left out as well. */
  damaged_files: string[]
  /** Where the database was not what the steps of the house make of it; what was strange in it is left out. */
  misfits: Misfit[]
}

export type ArchiveFault = 'damaged' | 'newer' | 'locked' | 'wrong-key' | 'mistyped-key' | 'not-an-archive' | 'unfit'

/** An archive that cannot be used; nothing was touched. */
export class UnusableArchive extends Error {
  override name = 'UnusableArchive'
  readonly fault: ArchiveFault

  constructor(fault: ArchiveFault, detail: string) {
    super(detail)
    this.fault = fault
  }
}

/** What came back when a copy was restored beside the house. */
export interface Restored {
  rows: number
  /** Lines of the journal that hold. */
  lines: number
  /** Whether its chain holds to the end. */
  isWhole: boolean
}
