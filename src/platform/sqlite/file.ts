import { statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { operatorWords } from '../operator-words.ts'
import { inTerminal } from '../terminal.ts'

/** The file of the database is gone or empty, and its log is there. The message says what to do. */
export class LostDatabase extends Error {
  override name = 'LostDatabase'
}

/** The database of a house in its folder. */
export function databaseIn(folder: string): string {
  return join(folder, 'temi.sqlite')
}

/** Whether there is a file that may hold a house. */
export function hasDatabase(folder: string): boolean {
  const path = databaseIn(folder)
  refuseLoneLog(path)
  return sizeOf(path) > 0
}

/**
 * To be asked before anything opens the file: SQLite deletes the log of one that is empty, and in a young house the log holds
 * nearly everything.
 */
export function refuseLoneLog(path: string): void {
  // The log is looked at first: whoever is making the file at this moment fills it before the log.
  if (sizeOf(`${path}-wal`) === 0 || sizeOf(path) > 0) return
  throw new LostDatabase(inTerminal(operatorWords).loneLog(dirname(path), basename(path)))
}

/** Its address for a thread of its own, which writes into it and never makes a new one in its place. */
export function addressForThread(path: string): string {
  refuseLoneLog(path)
  const url = pathToFileURL(path)
  url.searchParams.set('mode', 'rw')
  return url.href
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
