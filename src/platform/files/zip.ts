/** A part of an archive, as the list at its end tells of it. */
export interface ZipPart {
  name: string
  /** Where it begins. */
  at: number
  packed: number
  /** As it says itself. */
  unpacked: number
  method: number
  isLocked: boolean
}

/** Why an archive is not opened: it is not whole, becomes far too large, or a part of it would lie outside its folder. */
export type ZipFault = 'broken' | 'huge' | 'path'

/** Some bytes of a file; fewer where it ends. */
type Read = (at: number, length: number) => Promise<Buffer>

const mostParts = 5000
const mostUnpacked = 300 * 1024 * 1024
/** The text of an office program becomes ten or twenty times as long; a file that stays small does no harm. */
const mostTimes = 100
const smallUnpacked = 10 * 1024 * 1024

const longestEnd = 66_000

/** The parts of an archive, by the list at its end; nothing is unpacked. */
export async function partsOfZip(read: Read, bytes: number): Promise<ZipPart[] | ZipFault> {
  const from = Math.max(0, bytes - longestEnd)
  const end = await read(from, longestEnd)
  const at = end.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (at < 0 || end.length - at < 22) return 'broken'
  const [length, start] = [end.readUInt32LE(at + 12), end.readUInt32LE(at + 16)]
  // After the last sign stands only the comment it tells of.
  const isWhole = end.length === at + 22 + end.readUInt16LE(at + 20) && start + length <= from + at
  if (!isWhole) return 'broken'
  if (length > mostParts * 300) return 'huge'
  const parts = partsIn(await read(start, length))
  if (!parts || sum(parts, 'packed') > bytes) return 'broken'
  return faultOf(parts, bytes) ?? parts
}

function partsIn(list: Buffer): ZipPart[] | undefined {
  const parts: ZipPart[] = []
  for (let at = 0; at + 46 <= list.length; ) {
    if (list.toString('latin1', at, at + 4) !== 'PK\x01\x02') return undefined
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => list.readUInt16LE(at + offset))
    parts.push({
      name: list.toString('utf8', at + 46, at + 46 + name),
      at: list.readUInt32LE(at + 42),
      packed: list.readUInt32LE(at + 20),
      unpacked: list.readUInt32LE(at + 24),
      method: list.readUInt16LE(at + 10),
      isLocked: (list.readUInt16LE(at + 8) & 1) === 1,
    })
    at += 46 + name + extra + comment
  }
  return parts.length > 0 ? parts : undefined
}

function faultOf(parts: ZipPart[], bytes: number): ZipFault | undefined {
  const unpacked = sum(parts, 'unpacked')
  const isBomb = unpacked > mostUnpacked || (unpacked > smallUnpacked && unpacked > bytes * mostTimes)
  if (isBomb || parts.length > mostParts) return 'huge'
  return parts.some(({ name }) => leadsElsewhere.test(name) || isAbsolute.test(name)) ? 'path' : undefined
}

function sum(parts: ZipPart[], length: 'packed' | 'unpacked'): number {
  return parts.reduce((all, part) => all + part[length], 0)
}

/** `../` in a name: no browser sends it, no camera and no office program. */
export const leadsElsewhere = /(^|[\\/])\.\.([\\/]|$)/
const isAbsolute = /^[\\/]|^[a-z]:/i

/** Where the content of a part begins, by the head that stands before it; nothing where there is none. */
export async function beginOfPart(read: Read, { at }: ZipPart): Promise<number | undefined> {
  const head = await read(at, 30)
  if (head.length < 30 || head.toString('latin1', 0, 4) !== 'PK\x03\x04') return undefined
  return at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
}
