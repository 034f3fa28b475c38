import { accessSync, constants, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { inTerminal } from '#platform/terminal.ts'
import { words } from './messages.ts'

/** The command was called with words it cannot use. The message says how it is called. */
export class WrongWords extends Error {
  override name = 'WrongWords'
}

const modes = { read: constants.R_OK, written: constants.W_OK } as const

/** Refuses what is to be read as a file and cannot be. */
export function mustBeReadable(path: string): void {
  mustBeAllowed(path, 'read')
  if (statSync(path).isDirectory()) throw new WrongWords(inTerminal(words).isFolder(path))
}

/** Refuses a file or folder the command was given and the user it runs as may not use: the data folder is not to blame. */
export function mustBeAllowed(path: string, what: keyof typeof modes): void {
  try {
    accessSync(path, modes[what])
  } catch {
    throw new WrongWords(inTerminal(words).notAllowed[what](path))
  }
}

/** What the command was told to write cannot be written there. */
export class NotWritten extends Error {
  override name = 'NotWritten'
}

/** Writes what the command was told to write: where it cannot stand there, that place is named, and not the folder of the data. */
export async function writingTo<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const sentence = whyNotWritten(error, path)
    throw sentence ? new NotWritten(sentence, { cause: error }) : error
  }
}

const noPlace = ['EACCES', 'EEXIST', 'EINVAL', 'EISDIR', 'ENAMETOOLONG', 'ENOENT', 'ENOTDIR', 'EPERM', 'EROFS']

function whyNotWritten(error: unknown, path: string): string | undefined {
  const { code, path: failed } = Object(error) as { code?: string; path?: string }
  if (code === 'ENOSPC' || code === 'EDQUOT') return inTerminal(words).diskFullAt(dirname(path))
  // What was read on the way, such as an uploaded file, is no matter of this place.
  const isHere = code !== undefined && noPlace.includes(code) && failed?.startsWith(path)
  return isHere ? inTerminal(words).notWritten(path, code) : undefined
}
