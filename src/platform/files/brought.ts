import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Content that this house has brought and that may never have come to a row. */
export interface Brought {
  note(hash: string): Promise<void>
  list(): Promise<Set<string>>
  forget(hash: string): Promise<void>
}

/**
 * Noted in the folder of the house, and not beside the content: that may lie in a store which a second house, a drill for
 * instance, was given by mistake, or in a folder whose database was lost.
 */
export function openBrought(notes: string): Brought {
  return {
    note: async (hash) => {
      await mkdir(notes, { recursive: true, mode: 0o700 })
      await writeFile(join(notes, hash), '', { mode: 0o600 })
    },
    list: async () => new Set(existsSync(notes) ? await readdir(notes) : []),
    forget: (hash) => rm(join(notes, hash), { force: true }),
  }
}
