import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Moment } from '../clock.ts'
import { newToken } from '../tokens.ts'
import { type KeptObject, mustBeWhole, NotKept, nameOf, type ObjectStore } from './store.ts'

/** A folder as a place for whole files. */
export function openFolderStore(folder: string): ObjectStore {
  return {
    put: (name, path) => put(pathIn(folder, name), path),
    take: (name, path, now) => take(pathIn(folder, name), path, now),
    get: async (name, bytes) => {
      const path = pathIn(folder, name)
      const facts = await factsOf(path)
      if (!facts) throw new NotKept(name)
      mustBeWhole(name, facts.size, bytes)
      return createReadStream(path)
    },
    has: async (name) => (await factsOf(pathIn(folder, name))) !== undefined,
    list: (prefix) => list(folder, prefix),
    remove: (name) => rm(pathIn(folder, name), { force: true }),
  }
}

function pathIn(folder: string, name: string): string {
  return join(folder, nameOf(name))
}

async function put(target: string, path: string): Promise<void> {
  const unfinished = `${target}.${newToken()}.part`
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  try {
    await copyFile(path, unfinished)
    const file = await open(unfinished, 'r+')
    await file.sync()
    await file.close()
    await rename(unfinished, target)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function take(target: string, path: string, now: Moment): Promise<void> {
  const seconds = Temporal.Instant.from(now).epochMilliseconds / 1000
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  await utimes(path, seconds, seconds)
  await rename(path, target).catch(async (error) => {
    // The folder is on another disk.
    if (Object(error).code !== 'EXDEV') throw error
    await put(target, path)
    await utimes(target, seconds, seconds)
    await rm(path)
  })
}

async function* list(folder: string, prefix: string): AsyncGenerator<KeptObject> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    // Nothing has been put there yet.
    if (Object(error).code === 'ENOENT') return []
    throw error
  })
  const found = names
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((name) => name.startsWith(prefix))
    .sort()
  for (const name of found) {
    const facts = await factsOf(join(folder, name))
    if (facts) yield { name, bytes: facts.size, changedAt: facts.mtimeMs }
  }
}

async function factsOf(path: string) {
  return stat(path).catch((error) => {
    if (Object(error).code === 'ENOENT') return undefined
    throw error
  })
}
