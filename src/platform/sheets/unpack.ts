import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { beginOfPart, partsOfZip, type ZipPart } from '../files/zip.ts'
import { NoSheet, sheetLimits } from './sheet.ts'

const inflate = promisify(inflateRaw)

/**
 * The wanted parts of a packed file. What a part says about its own length is not believed: unpacking ends where the
 * limit is reached, so that a small file cannot fill the memory.
 */
export async function unpack(bytes: Buffer, isWanted: (name: string) => boolean): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>()
  let room: number = sheetLimits.unpackedBytes
  for (const part of (await partsOf(bytes)).filter(({ name }) => isWanted(name))) {
    const content = await contentOf(bytes, part, room)
    room -= content.length
    parts.set(part.name, content)
  }
  return parts
}

const faults = { broken: 'damaged', huge: 'unpacks-too-large', path: 'leads-elsewhere' } as const

async function partsOf(bytes: Buffer): Promise<ZipPart[]> {
  const parts = await partsOfZip(async (at, length) => bytes.subarray(at, at + length), bytes.length)
  if (typeof parts === 'string') throw new NoSheet(faults[parts])
  if (parts.some(({ isLocked }) => isLocked)) throw new NoSheet('locked')
  return parts
}

async function contentOf(bytes: Buffer, part: ZipPart, room: number): Promise<Buffer> {
  const { packed, method } = part
  const from = await beginOfPart(async (at, length) => bytes.subarray(at, at + length), part)
  if (from === undefined || from + packed > bytes.length || (method !== 0 && method !== 8)) throw new NoSheet('damaged')
  const content = bytes.subarray(from, from + packed)
  if (room <= 0 || (method === 0 && packed > room)) throw new NoSheet('unpacks-too-large')
  if (method === 0) return content
  return inflate(content, { maxOutputLength: room }).catch((error: NodeJS.ErrnoException) => {
    throw new NoSheet(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'unpacks-too-large' : 'damaged')
  })
}
