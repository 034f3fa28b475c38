import type { PictureShown } from '#design/picture.tsx'
import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { type FileCopy, listPublishedCopies } from '#platform/files/copies.ts'
import { typeOf } from '#platform/files/serve.ts'
import type { CopyFormat } from '#platform/files/tables.ts'
import { copyUrl } from './urls.ts'

/** The end of the address of a published copy, read back; an address of any other form is not there. */
export function readCopyName(name: string): { hash: string; format: CopyFormat } {
  const [, hash, format] = /^([0-9a-f]{64})\.(avif|webp|jpeg)$/.exec(name) ?? []
  if (!hash || !format) throw new NotFound('picture')
  // The pattern lets through nothing but the three formats.
  return { hash, format: format as CopyFormat }
}

/** The pictures of these files, by their numbers. One that is not published, or has no copies yet, is left out. */
export async function shownToEverybody(db: Db, files: number[]): Promise<Map<number, PictureShown>> {
  const copies = await listPublishedCopies(db, files)
  const shown = files.flatMap((file) => {
    const own = copies.filter((copy) => copy.file_id === file)
    const picture = shownIn(own, ({ content_hash, format }) => copyUrl({ name: `${content_hash}.${format}` }))
    return picture ? [[file, picture] as const] : []
  })
  return new Map(shown)
}

/** A picture as a page needs it, of its copies and the addresses they have for this reader. */
export function shownIn(copies: FileCopy[], urlOf: (copy: FileCopy) => string): PictureShown | undefined {
  const jpeg = copies.filter((copy) => copy.format === 'jpeg')
  const largest = jpeg.at(-1)
  if (!largest) return undefined
  const formats = (['avif', 'webp', 'jpeg'] as const).filter((format) => copies.some((copy) => copy.format === format))
  const sources = formats.map((format) => ({
    type: typeOf(format),
    copies: copies.filter((copy) => copy.format === format).map((copy) => ({ url: urlOf(copy), width: copy.width })),
  }))
  return { url: urlOf(largest), width: largest.width, height: largest.height, sources }
}
