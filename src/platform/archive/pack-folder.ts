import { createReadStream } from 'node:fs'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Pack } from 'tar-stream'
import { writeTarFile } from './tar-file.ts'

/** Packs what lies in a folder into one file, under `name`. It is there whole or not at all. Answers its bytes. */
export async function packFolder(folder: string, name: string, path: string): Promise<number> {
  const unfinished = `${path}.part`
  try {
    await writeTarFile(unfinished, (tar) => fill(tar, folder, name))
    await rename(unfinished, path)
    return (await stat(path)).size
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function fill(tar: Pack, folder: string, name: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  for (const path of paths.sort()) {
    const { size } = await stat(path)
    await pipeline(createReadStream(path), tar.entry({ name: `${name}/${relative(folder, path)}`, size, mode: 0o600 }))
  }
  tar.finalize()
}
