import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Moment } from '../clock.ts'

/** Content that this house has brought and that may never have come to a row. */
export interface Brought {
  /** Before the content is put in its place, with the moment at which it comes. One that is being removed is waited for. */
  note(hash: string, now: Moment): Promise<void>
  /** That it may be removed, though it never came to a row. */
  release(hash: string): Promise<void>
  list(): Promise<Set<string>>
  forget(hash: string): Promise<void>
  /** Removes content unless it has come again since a moment, in milliseconds; answers whether it did. */
  remove(hash: string, since: number, remove: () => Promise<void>): Promise<boolean>
}

/** What a process that ended has left of a removal is waited for no longer, in milliseconds. */
const longestRemoval = 30_000

/**
 * Noted in the folder of the house, and not beside the content: that may lie in a store which a second house, a drill for
 * instance, was given by mistake, or in a folder whose database was lost.
 */
export function openBrought(notes: string): Brought {
  const noteOf = (hash: string) => join(notes, hash)
  const markOf = (hash: string) => join(notes, `${hash}.removing`)
  const write = async (path: string) => {
    await mkdir(notes, { recursive: true, mode: 0o700 })
    await writeFile(path, '', { mode: 0o600 })
  }
  const changedAt = async (path: string) => (await stat(path).catch(onlyMissing))?.mtimeMs
  const noteAt = async (hash: string, seconds: number) => {
    await write(noteOf(hash))
    await utimes(noteOf(hash), seconds, seconds)
  }
  return {
    note: async (hash, now) => {
      await noteAt(hash, Temporal.Instant.from(now).epochMilliseconds / 1000)
      // Who removes has marked that before looking for a note: one of the two sees the other.
      for (let waited = 0; waited < longestRemoval && existsSync(markOf(hash)); waited += pause) await setTimeout(pause)
    },
    release: (hash) => noteAt(hash, 0),
    list: async () => new Set(existsSync(notes) ? (await readdir(notes)).filter((name) => !name.includes('.')) : []),
    forget: (hash) => rm(noteOf(hash), { force: true }),
    remove: async (hash, since, remove) => {
      await write(markOf(hash))
      try {
        if (((await changedAt(noteOf(hash))) ?? 0) >= since) return false
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
