import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { NoSheet, sheetLimits } from './sheet.ts'

const inflate = promisify(inflateRaw)

const endMark = 0x06054b50
const entryMark = 0x02014b50
const fileMark = 0x04034b50
const endLength = 22
const longestComment = 65_535
const mostEntries = 500

/** A part of a packed file: where it begins, and how it was packed. */
interface Entry {
  name: string
  at: number
  packed: number
  method: number
}

/**
 * The wanted parts of a packed file. What a part says about its own length is not believed: unpacking ends where the
 * limit is reached, so that a small file cannot fill the memory.
 */
export async function unpack(bytes: Buffer, isWanted: (name: string) => boolean): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>()
  let room: number = sheetLimits.unpackedBytes
  for (const entry of entriesOf(bytes).filter(({ name }) => isWanted(name))) {
    const content = await contentOf(bytes, entry, room)
    room -= content.length
    parts.set(entry.name, content)
  }
  return parts
}

function entriesOf(bytes: Buffer): Entry[] {
  const end = endOf(bytes)
  const many = bytes.readUInt16LE(end + 10)
  if (many > mostEntries) throw new NoSheet('unpacks-too-large')
  let at = bytes.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let index = 0; index < many; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) throw new NoSheet('damaged')
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    const [name = 0, extra = 0, comment = 0] = lengths
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new NoSheet('locked')
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      at: bytes.readUInt32LE(at + 42),
      packed: bytes.readUInt32LE(at + 20),
      method: bytes.readUInt16LE(at + 10),
    })
    at += 46 + name + extra + comment
  }
  return entries
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - longestComment); at -= 1) {
    if (bytes.readUInt32LE(at) === endMark) return at
  }
  throw new NoSheet('damaged')
}

async function contentOf(bytes: Buffer, { at, packed, method }: Entry, room: number): Promise<Buffer> {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== fileMark) throw new NoSheet('damaged')
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  if (from + packed > bytes.length || (method !== 0 && method !== 8)) throw new NoSheet('damaged')
  const content = bytes.subarray(from, from + packed)
  if (room <= 0 || (method === 0 && packed > room)) throw new NoSheet('unpacks-too-large')
  if (method === 0) return content
  return inflate(content, { maxOutputLength: room }).catch((error: NodeJS.ErrnoException) => {
    throw new NoSheet(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'unpacks-too-large' : 'damaged')
  })
}
