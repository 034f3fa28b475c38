import { existsSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'

const memory = '/dev/shm'
/** Bytes. A run of the tests took 333 million of it. */
const plenty = 4e9

/**
 * The folder for files that no run of the tests outlives: in memory where there is plenty of it, because a disk takes ten
 * times as long to copy the thousand small files of a database.
 */
export function passingFolder(): string {
  if (!existsSync(memory) || freemem() < plenty) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize < plenty ? tmpdir() : memory
}
