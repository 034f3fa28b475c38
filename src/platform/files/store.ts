import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { later, type Moment } from '../clock.ts'
import { openFolderStore } from '../stores/folder-store.ts'
import type { ObjectStore } from '../stores/store.ts'
import { newToken } from '../tokens.ts'

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
  /** Removes content that no row asks for any more. What came within the last hour may still be on its way to a row. */
  sweep(now: Moment, wanted: (hashes: string[]) => Promise<Set<string>>): Promise<number>
}

export type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

const onItsWay = '-PT1H'

/** How many hashes are asked about at a time. */
const atOnce = 100

/** Files arrive in the folder; they stay there, or go on into a store on another machine. */
export function openFileStore(folder: string, store: ObjectStore = openFolderStore(folder)): FileStore {
  const incoming = join(folder, 'incoming')
  mkdirSync(incoming, { recursive: true, mode: 0o700 })
  return {
    receive: (content) => receive(store, join(incoming, newToken()), content),
    read: async (hash, bytes) => store.get(nameOf(hash), bytes),
    sweep: async (now, wanted) => {
      const before = Temporal.Instant.from(later(now, onItsWay)).epochMilliseconds
      return (await sweepIncoming(incoming, before)) + (await sweepStore(store, before, wanted))
    },
  }
}

const isKept = /^[0-9a-f]{2}\/[0-9a-f]{64}$/

/** `ab/abcd...`: no folder grows too large to be listed. */
function nameOf(hash: string): string {
  const name = `${hash.slice(0, 2)}/${hash}`
  // The hash comes from the database, and still nothing but a hash may become a name.
  if (!isKept.test(name)) throw new Error('not the hash of a file')
  return name
}

async function receive(store: ObjectStore, path: string, content: Content): Promise<Incoming> {
  const discard = () => rm(path, { force: true })
  try {
    const { hash, bytes } = await write(path, content)
    return { path, hash, bytes, discard, keep: (now) => keep(store, nameOf(hash), path, now) }
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

/** What was left on its way by a process that ended. */
async function sweepIncoming(incoming: string, before: number): Promise<number> {
  let removed = 0
  for (const name of await readdir(incoming)) {
    // Another process may sweep as well.
    const found = await stat(join(incoming, name)).catch(() => undefined)
    if (!found || found.mtimeMs >= before) continue
    await rm(join(incoming, name), { force: true })
    removed += 1
  }
  return removed
}

async function sweepStore(
  store: ObjectStore,
  before: number,
  wanted: (hashes: string[]) => Promise<Set<string>>,
): Promise<number> {
  let removed = 0
  let old: string[] = []
  const removeUnwanted = async () => {
    const keep = old.length > 0 ? await wanted(old) : new Set()
    for (const hash of old.filter((one) => !keep.has(one))) {
      await store.remove(nameOf(hash))
      removed += 1
    }
    old = []
  }
  for await (const { name, changedAt } of store.list('')) {
    if (!isKept.test(name) || changedAt >= before) continue
    old.push(name.slice(3))
    if (old.length === atOnce) await removeUnwanted()
  }
  await removeUnwanted()
  return removed
}
