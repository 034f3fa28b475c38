import type { App } from '../app.ts'
import { addCopies, listCopies, type NewCopy } from './copies.ts'
import { isDocument } from './documents.ts'
import { type DrawingOrder, drawAnew } from './drawing.ts'
import { listFiles, type StoredFile } from './files.ts'
import { mostPixels } from './pictures.ts'
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
  if (!file || isDocument(file.type)) return
  const made = await listCopies(app.db, [id])
  const isMade = (one: Wanted) => made.some(({ format, width }) => format === one.format && width === one.width)
  const lacking = copiesWanted(file).filter((one) => !isMade(one))
  if (lacking.length === 0) return
  const original = await app.files.receive(await app.files.read(file.content_hash, file.bytes))
  try {
    const copies: NewCopy[] = []
    for (const one of lacking) copies.push(await makeCopy(app, original.path, one))
    await app.changeByHouse('sizes of a picture', (tx) => addCopies(tx, id, copies))
  } finally {
    await original.discard()
  }
}

const looks: Record<CopyFormat, Pick<DrawingOrder, 'options' | 'background'>> = {
  avif: { options: { quality: 55, effort: 4 } },
  webp: { options: { quality: 78 } },
  // JPEG knows no transparency.
  jpeg: { options: { quality: 80, mozjpeg: true }, background: '#ffffff' },
}

async function makeCopy(app: App, path: string, { format, width }: Wanted): Promise<NewCopy> {
  const order = { path, width, pixels: mostPixels, format, ...looks[format] }
  const drawn = await drawAnew(order, { lane: 'house', key: 'sizes' })
  const incoming = await app.files.receive([drawn.data])
  await incoming.keep(app.clock.now())
  const { hash: content_hash, bytes } = incoming
  return { format, width: drawn.width, height: drawn.height, bytes, content_hash }
}
