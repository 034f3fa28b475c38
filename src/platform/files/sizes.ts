import type { App } from '../app.ts'
import { addCopies, listCopies, type NewCopy } from './copies.ts'
import { listFiles, type StoredFile } from './files.ts'
import { onPicture } from './sharp.ts'
import type { CopyFormat } from './tables.ts'

/** In points: a telephone, a telephone with a fine screen or half a page, a whole page. */
const widths = [480, 960, 1600]

type Wanted = Pick<NewCopy, 'format' | 'width'>

/** What a picture should be there in. It is never made larger than it came. */
export function copiesWanted(file: Pick<StoredFile, 'width' | 'published_at'>): Wanted[] {
  const largest = Math.min(file.width, Math.max(...widths))
  const sizes = [...widths.filter((width) => width < largest), largest]
  const formats: CopyFormat[] = file.published_at ? ['avif', 'webp', 'jpeg'] : ['webp', 'jpeg']
  return formats.flatMap((format) => sizes.map((width) => ({ format, width })))
}

/** Makes what is still lacking of the copies of a picture. Done twice, it changes nothing. */
export async function makeCopies(app: App, id: number): Promise<void> {
  const [file] = await listFiles(app.db, [id])
  if (!file) return
  const made = await listCopies(app.db, [id])
  const isMade = (one: Wanted) => made.some(({ format, width }) => format === one.format && width === one.width)
  const lacking = copiesWanted(file).filter((one) => !isMade(one))
  if (lacking.length === 0) return
  const original = await app.files.receive(await app.files.read(file.content_hash))
  try {
    const copies: NewCopy[] = []
    for (const one of lacking) copies.push(await makeCopy(app, original.path, one))
    await app.changeByHouse('sizes of a picture', (tx) => addCopies(tx, id, copies))
  } finally {
    await original.discard()
  }
}

async function makeCopy(app: App, path: string, { format, width }: Wanted): Promise<NewCopy> {
  const { data, info } = await onPicture(path, (picture) => {
    const sized = picture.resize({ width, withoutEnlargement: true }).toColourspace('srgb')
    if (format === 'avif') return sized.avif({ quality: 55, effort: 4 }).toBuffer({ resolveWithObject: true })
    if (format === 'webp') return sized.webp({ quality: 78 }).toBuffer({ resolveWithObject: true })
    // JPEG knows no transparency.
    const opaque = sized.flatten({ background: '#ffffff' })
    return opaque.jpeg({ quality: 80, mozjpeg: true }).toBuffer({ resolveWithObject: true })
  })
  const incoming = await app.files.receive([data])
  await incoming.keep(app.clock.now())
  return { format, width: info.width, height: info.height, bytes: incoming.bytes, content_hash: incoming.hash }
}
