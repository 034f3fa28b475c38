import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Moment } from '../clock.ts'
import { openFolderStore } from '../stores/folder-store.ts'
import type { ObjectStore } from '../stores/store.ts'
import { hasHeardAnother, openSweeper } from '../stores/sweeper.ts'
import { newToken } from '../tokens.ts'
import { type Brought, openBrought } from './brought.ts'
import { nameOf } from './names.ts'
import { type Asking, countUnknown, sweep } from './sweep.ts'

/** Content that has arrived and has no name yet: it is kept or discarded. */
export interface Incoming {
  path: string
  hash: string
  bytes: number
  keep(now: Moment): Promise<void>
  discard(): Promise<void>
}

/** Where the content of files lies, each under the hash of what it holds, so that the same content lies there once. */
export interface FileStore {
  /** Writes a stream to the local disk; it is whole on the disk before this answers. */
  receive(content: Content): Promise<Incoming>
  /** Fails with `NotKept` where there is no such content, or only a part of its bytes. */
  read(hash: string, bytes?: number): Promise<Readable>
  /**
   * Removes content that this house has brought and no row asks for. What came within the last hour may still be on its way to
   * a row. Content of which the house knows nothing is another's, or of rows that were lost: it stays.
   */
  sweep(now: Moment, asked: Asking): Promise<number>
  /** Content for which a row asks no more that has not been closed: it is swept as what this house has brought. */
  release(hash: string, now: Moment): Promise<void>
  /** An older database has come back: what was brought since then is left to whoever brings its rows back. */
  forgetArrived(): Promise<void>
  /** How much content of which the house knows nothing lay here when it was last swept. */
  countUnknown(): Promise<number>
  /** Whether another house sweeps the store on another machine, so that this one must not. */
  isSweptByAnother(): boolean
}

interface Into {
  store: ObjectStore
  brought: Brought
}

export type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Files arrive in the folder; they stay there, or go on into a store on another machine. What was brought is noted beside it. */
export function openFileStore(folder: string, elsewhere?: ObjectStore): FileStore {
  const notes = join(dirname(folder), 'brought')
  const store = elsewhere ?? openFolderStore(folder)
  const sweeper = elsewhere && openSweeper(elsewhere, dirname(folder), 'files')
  const incoming = join(folder, 'incoming')
  mkdirSync(incoming, { recursive: true, mode: 0o700 })
  const brought = openBrought(notes)
  return {
    receive: (content) => receive({ store, brought }, join(incoming, newToken()), content),
    read: async (hash, bytes) => store.get(nameOf(hash), bytes),
    sweep: (now, asked) => sweep({ incoming, store, sweeper, brought, folder }, now, asked),
    release: (hash, now) => brought.release(hash, now),
    forgetArrived: () => brought.forgetArrived(),
    countUnknown: () => countUnknown(folder),
    isSweptByAnother: () => elsewhere !== undefined && hasHeardAnother(dirname(folder), 'files'),
  }
}

async function receive({ store, brought }: Into, path: string, content: Content): Promise<Incoming> {
  const discard = () => rm(path, { force: true })
  const keepAs = async (hash: string, now: Moment) => {
    await brought.note(hash, now)
    await keep(store, nameOf(hash), path, now)
  }
  try {
    const { hash, bytes } = await write(path, content)
    return { path, hash, bytes, discard, keep: (now) => keepAs(hash, now) }
  } catch (error) {
    // The line broke or the disk is full: half a file is of no use to anybody.
    await discard()
    throw error
  }
}

async function write(path: string, content: Content): Promise<{ hash: string; bytes: number }> {
  const digest = createHash('sha256')
  let bytes = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of content) {
      digest.update(chunk)
      bytes += chunk.byteLength
      await file.write(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { hash: digest.digest('hex'), bytes }
}

/** The age counts from now, also where the same content already lies there: a sweep must not take it from under a row. */
async function keep(store: ObjectStore, name: string, path: string, now: Moment): Promise<void> {
  await store.take(name, path, now).catch(async (error) => {
    // Whoever sent it is told, and sends it again.
    await rm(path, { force: true })
    throw error
  })
}
