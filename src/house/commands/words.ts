import { accessSync, constants, statSync } from 'node:fs'

/** The command was called with words it cannot use. The message says how it is called. */
export class WrongWords extends Error {
  override name = 'WrongWords'
}

const modes = { read: constants.R_OK, written: constants.W_OK } as const

/** Refuses what is to be read as a file and cannot be. */
export function mustBeReadable(path: string): void {
  mustBeAllowed(path, 'read')
  if (statSync(path).isDirectory()) throw new WrongWords(`${path} is a folder. Name a file in it.`)
}

/** Refuses a file or folder the command was given and the user it runs as may not use: the data folder is not to blame. */
export function mustBeAllowed(path: string, what: keyof typeof modes): void {
  try {
    accessSync(path, modes[what])
  } catch {
    throw new WrongWords(
      `${path} may not be ${what} by the user that runs this command. Give it to that user, or name another.`,
    )
  }
}

/** The disk the command was told to write to has no room left. */
export class NoRoom extends Error {
  override name = 'NoRoom'
}

/** Writes into a folder the command was given: where that disk is full, it is named, and not the one of the data. */
export async function writingTo<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!['ENOSPC', 'EDQUOT'].includes(Object(error).code)) throw error
    throw new NoRoom(`The disk of ${folder} is full. Make room there, or name another disk.`, { cause: error })
  }
}
