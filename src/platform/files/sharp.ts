import type { Sharp } from 'sharp'
import { mostPixels } from './pictures.ts'

/** Seconds one picture may take; a picture that needs more is not worth it. */
const longestWork = 20

let turn: Promise<unknown> = Promise.resolve()

/**
 * Works on a picture, one at a time in this process: each may take the memory of all its points. The work is done in
 * threads of libvips; the event loop goes on.
 */
export function onPicture<T>(path: string, work: (picture: Sharp) => Promise<T>): Promise<T> {
  const next = turn.then(async () => {
    const { default: sharp } = await import('sharp')
    // What was decoded once is hardly asked for again, and the memory is the database's.
    sharp.cache(false)
    const picture = sharp(path, { failOn: 'error', limitInputPixels: mostPixels, sequentialRead: true })
    return work(picture.timeout({ seconds: longestWork }))
  })
  turn = next.catch(() => undefined)
  return next
}
