import type { Trouble } from './words.ts'

const troubles: Record<string, Trouble> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
}

/** What an error of the file system means for somebody who only wants to write to us. */
export function troubleOfDisk(error: unknown): Trouble | undefined {
  return troubles[String(Object(error).code)]
}
