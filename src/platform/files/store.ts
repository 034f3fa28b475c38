import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, type ReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { later, type Moment } from '../clock.ts'
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
  /** Writes a stream to disk; it is whole on the disk before this answers. */
  receive(content: AsyncIterable<Uint8Array>): Promise<Incoming>
  read(hash: string): ReadStream
  /** Removes content that no row asks for any more. What came within the last hour may still be on its way to a row. */
  sweep(now: Moment, wanted: (hashes: string[]) => Promise<Set<string>>): Promise<number>
}

const onItsWay = '-PT1H'

export function openFileStore(folder: string): FileStore {
  const incoming = join(folder, 'incoming')
  mkdirSync(incoming, { recursive: true, mode: 0o700 })
  return {
    receive: (content) => receive(folder, join(incoming, newToken()), content),
    read: (hash) => createReadStream(pathOf(folder, hash)),
    sweep: (now, wanted) => sweep(folder, later(now, onItsWay), wanted),
  }
}

/** `ab/abcd...`: no folder grows too large to be listed. */
function pathOf(folder: string, hash: string): string {
  // The hash comes from the database, and still nothing but a hash may become a path.
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not the hash of a file')
  return join(folder, hash.slice(0, 2), hash)
}

async function receive(folder: string, path: string, content: AsyncIterable<Uint8Array>): Promise<Incoming> {
  const discard = () => rm(path, { force: true })
  try {
    const { hash, bytes } = await write(path, content)
    return { path, hash, bytes, discard, keep: (now) => moveInto(folder, path, hash, now) }
  } catch (error) {
    // The line broke or the disk is full: half a file is of no use to anybody.
    await discard()
    throw error
  }
}

async function write(path: string, content: AsyncIterable<Uint8Array>): Promise<{ hash: string; bytes: number }> {
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

async function moveInto(folder: string, path: string, hash: string, now: Moment): Promise<void> {
  const target = pathOf(folder, hash)
  await mkdir(join(target, '..'), { recursive: true, mode: 0o700 })
  // The age counts from now, also where the same content already lies there: a sweep must not take it from under the row.
  await utimes(path, secondsOf(now), secondsOf(now))
  await rename(path, target)
}

async function sweep(
  folder: string,
  before: Moment,
  wanted: (hashes: string[]) => Promise<Set<string>>,
): Promise<number> {
  let removed = 0
  for (const part of await readdir(folder)) {
    const old = await oldIn(join(folder, part), before)
    const keep = part === 'incoming' || old.length === 0 ? new Set<string>() : await wanted(old)
    for (const name of old.filter((one) => !keep.has(one))) {
      await rm(join(folder, part, name), { force: true })
      removed += 1
    }
  }
  return removed
}

async function oldIn(folder: string, before: Moment): Promise<string[]> {
  const old: string[] = []
  for (const name of await readdir(folder)) {
    // Another process may sweep as well.
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found && found.mtimeMs / 1000 < secondsOf(before)) old.push(name)
  }
  return old
}

function secondsOf(moment: Moment): number {
  return Temporal.Instant.from(moment).epochMilliseconds / 1000
}
