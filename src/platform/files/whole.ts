import { createHash } from 'node:crypto'
import { NotKept } from '../stores/store.ts'
import type { FileStore } from './store.ts'

/** Why content cannot be had: it is not there, or what is there is not what its hash says. */
export type FileFault = 'missing' | 'damaged'

/** What was gone since it was looked for, and what the disk itself cannot read any more. */
const byCode: Record<string, FileFault> = { ENOENT: 'missing', EIO: 'damaged' }

/**
 * Reads content into memory, some megabytes at most, and holds it against its hash. A store that is away is no fault of
 * one file: that is thrown.
 */
export async function readWhole(files: FileStore, hash: string): Promise<Buffer | FileFault> {
  const digest = createHash('sha256')
  const pieces: Buffer[] = []
  try {
    for await (const piece of await files.read(hash)) {
      digest.update(piece)
      pieces.push(piece)
    }
  } catch (error) {
    const fault = error instanceof NotKept ? 'missing' : byCode[String(Object(error).code)]
    if (!fault) throw error
    return fault
  }
  return digest.digest('hex') === hash ? Buffer.concat(pieces) : 'damaged'
}
