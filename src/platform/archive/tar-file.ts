import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Pack, pack } from 'tar-stream'

/** Writes a packed archive of what `fill` puts into it, and waits until the system has taken all of it. */
export function writeTarFile<T>(path: string, fill: (tar: Pack) => Promise<T>): Promise<T> {
  return packTar(fill, (packed) => pipeline(packed, createWriteStream(path, { mode: 0o600 })))
}

/**
 * Hands a packed archive of what `fill` puts into it to `take`, piece by piece. What goes wrong at one end, such as a disk
 * that is full, ends the other one, and is what is told.
 */
export async function packTar<T>(
  fill: (tar: Pack) => Promise<T>,
  take: (packed: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<T> {
  const tar = pack()
  const written = pipeline(tar, createGzip(), take)
  const filled = fill(tar).catch((error) => {
    tar.destroy(error)
    throw error
  })
  // Both have ended before anybody goes on, so that the file is not opened after it was removed.
  const [end, made] = await Promise.allSettled([written, filled])
  if (end.status === 'rejected') throw end.reason
  if (made.status === 'rejected') throw made.reason
  return made.value
}

/** One member; goes on when the tar has taken it, so that memory holds one at a time. */
export function putMember(tar: Pack, name: string, content: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const member = tar.entry({ name, mode: 0o600 }, content, (error) => (error ? reject(error) : resolve()))
    // It tells by both ways, and with nobody listening to this one the process would end.
    member.on('error', reject)
  })
}
