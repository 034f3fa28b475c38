import { UnusableArchive } from '#platform/archive/about.ts'
import { StoreProblem } from '#platform/stores/store.ts'
import type { BackupFault } from './tables.ts'

/** A copy that was made cannot be used; the message says why, without a name or a key. */
export class CopyProblem extends Error {
  override name = 'CopyProblem'
  readonly fault: BackupFault

  constructor(fault: BackupFault, message: string) {
    super(message)
    this.fault = fault
  }
}

const byCode: Record<string, BackupFault> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-rights',
  EPERM: 'no-rights',
  EROFS: 'no-rights',
  ENOTDIR: 'no-folder',
}

/** SQLite's own number for a full disk. */
const sqliteFull = 13

/** Why it went wrong, as far as somebody can mend it. */
export function faultOf(error: unknown): BackupFault {
  if (error instanceof CopyProblem || error instanceof StoreProblem) return error.fault
  if (error instanceof UnusableArchive) return 'damaged'
  const { code, errcode } = Object(error) as { code?: string; errcode?: number }
  if (errcode === sqliteFull) return 'disk-full'
  return byCode[code ?? ''] ?? 'unknown'
}
