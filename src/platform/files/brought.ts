import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Moment } from '../clock.ts'

/** Content that this house has brought and that may never have come to a row. */
export interface Brought {
  /** Before the content is put in its place, with the moment at which it comes. One that is being removed is waited for. */
  note(hash: string, now: Moment): Promise<void>
  /** That it may be removed at once when no row asks for it any more, though its row was not closed. */
  release(hash: string, now: Moment): Promise<void>
  list(): Promise<Set<string>>
  /** A row tells of it, unless the note is younger than a moment, in milliseconds: then that row may just be leaving it. */
  forget(hash: string, before: number): Promise<void>
  /**
   * The database is one of former days: what came since then may still be given a row, so it is not removed as this
   * house's own. What a row has left stays noted.
   */
  forgetArrived(): Promise<void>
  /** Removes content unless it has come again since a moment, in milliseconds; answers whether it did. */
  remove(hash: string, since: number, remove: () => Promise<void>): Promise<boolean>
}

/** What stands in the note of content that a row has left. */
const released = 'released'

/** What a process that ended has left of a removal is waited for no longer, in milliseconds. */
const longestRemoval = 30_000

/**
 * Noted in the folder of the house, and not beside the content: that may lie in a store which a second house, a drill for
 * instance, was given by mistake, or in a folder whose database was lost.
 */
export function openBrought(notes: string): Brought {
  const noteOf = (hash: string) => join(notes, hash)
  const markOf = (hash: string) => join(notes, `${hash}.removing`)
  const write = async (path: string, content = '') => {
    await mkdir(notes, { recursive: true, mode: 0o700 })
    await writeFile(path, content, { mode: 0o600 })
  }
  const changedAt = async (path: string) => (await stat(path).catch(onlyMissing))?.mtimeMs
  const isReleased = async (hash: string) => (await readFile(noteOf(hash), 'utf8').catch(onlyMissing)) === released
  const noteAt = async (hash: string, now: Moment, content = '') => {
    const seconds = Temporal.Instant.from(now).epochMilliseconds / 1000
    await write(noteOf(hash), content)
    await utimes(noteOf(hash), seconds, seconds)
  }
  const list = async () =>
    new Set(existsSync(notes) ? (await readdir(notes)).filter((name) => !name.includes('.')) : [])
  return {
    note: async (hash, now) => {
      await noteAt(hash, now)
      // Who removes has marked that before looking for a note: one of the two sees the other.
      for (let waited = 0; waited < longestRemoval && existsSync(markOf(hash)); waited += pause) await setTimeout(pause)
    },
    release: (hash, now) => noteAt(hash, now, released),
    list,
    forget: async (hash, before) => {
      if (((await changedAt(noteOf(hash))) ?? before) < before) await rm(noteOf(hash), { force: true })
    },
    forgetArrived: async () => {
      for (const hash of await list()) if (!(await isReleased(hash))) await rm(noteOf(hash), { force: true })
    },
    remove: async (hash, since, remove) => {
      await write(markOf(hash))
      try {
        if (!(await isReleased(hash)) && ((await changedAt(noteOf(hash))) ?? 0) >= since) return false
        await remove()
        await rm(noteOf(hash), { force: true })
        return true
      } finally {
        await rm(markOf(hash), { force: true })
      }
    },
  }
}

/** In milliseconds. */
const pause = 20

function onlyMissing(error: unknown): undefined {
  if (Object(error).code !== 'ENOENT') throw error
}
