import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** SQLITE_BUSY: somebody holds the file. */
const busy = 5

const lockIn = (folder: string) => join(folder, 'filling.lock')

/** Whoever looks holds the lock for a moment; that long it is waited for, in milliseconds. */
const patience = 500

/**
 * Takes the folder for a house that is brought into it, until the process ends, however it ends. Answers how to let go of
 * it, or nothing where another process has it.
 */
export function takePlace({ folder }: { folder: string }): (() => void) | undefined {
  const lock = new DatabaseSync(lockIn(folder), { timeout: patience })
  try {
    lock.exec('begin exclusive')
    return () => lock.close()
  } catch (error) {
    lock.close()
    if (Object(error).errcode === busy) return undefined
    throw error
  }
}

/** Whether somebody has taken the folder. Nothing is made in it to find that out. */
export function isTaken({ folder }: { folder: string }): boolean {
  if (!existsSync(lockIn(folder))) return false
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(lockIn(folder), { readOnly: true, timeout: 0 })
    lock.prepare('select count(*) from sqlite_master').get()
    return false
  } catch (error) {
    return Object(error).errcode === busy
  } finally {
    lock?.close()
  }
}
