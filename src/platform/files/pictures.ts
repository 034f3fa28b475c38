import { type FileHandle, open } from 'node:fs/promises'
import { isForeign } from './foreign.ts'
import type { PictureType } from './tables.ts'

/** A picture as its own bytes describe it. */
export interface PictureFacts {
  type: PictureType
  width: number
  height: number
}

/** Why a picture is not taken. Each has its sentence. */
export type PictureFault =
  | 'empty'
  | 'heic'
  | 'unknown'
  | 'broken'
  | 'foreign'
  | 'huge'
  | 'too-large'
  | 'too-many'
  | 'path'
  | 'busy'
  | 'no-room'
  | 'no-store'
  | 'expired'

/** More would fill the memory of whoever opens it, however small the file is. */
export const mostMegapixels = 64
export const mostPixels = mostMegapixels * 1_000_000
export const longestSide = 20_000

/** Four for each of those points: a picture whose points take eight may have half as many. */
const mostBytesDecoded = mostPixels * 4

/** What the head of a picture says. */
interface Head extends PictureFacts {
  /** How much memory a point takes once it is decoded. */
  bytesOfPoint: number
}

/** Reads what a picture is from its header and its structure, never from its name; nothing is decoded. */
export async function readPicture(path: string, bytes: number): Promise<PictureFacts | PictureFault> {
  if (bytes === 0) return 'empty'
  const file = await open(path, 'r')
  try {
    const head = await readHead(file, bytes)
    if (typeof head === 'string') return head
    const { type, width, height } = head
    if (width === 0 || height === 0) return 'broken'
    if (isHuge(head)) return 'huge'
    return (await isForeign(file, bytes)) ? 'foreign' : { type, width, height }
  } finally {
    await file.close()
  }
}

function isHuge({ width, height, bytesOfPoint }: Head): boolean {
  const points = width * height
  return Math.max(width, height) > longestSide || points > mostPixels || points * bytesOfPoint > mostBytesDecoded
}

async function readHead(file: FileHandle, bytes: number): Promise<Head | PictureFault> {
  const head = await bytesAt(file, 0, 32)
  const letters = head.toString('latin1')
  if (letters.startsWith('\xff\xd8\xff')) return jpeg(file)
  if (letters.startsWith('\x89PNG\r\n\x1a\n')) return png(file, bytes)
  if (letters.startsWith('RIFF') && letters.slice(8, 12) === 'WEBP') return webp(head, bytes)
  if (/^ftyp(hei|hev|mif1|msf1)/.test(letters.slice(4))) return 'heic'
  return 'unknown'
}

/** Start of a frame, but for tables of Huffman codes, extensions and arithmetic conditions. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Walks from segment to segment until the one that says how large the picture is. */
async function jpeg(file: FileHandle): Promise<Head | PictureFault> {
  let at = 2
  for (let segments = 0; segments < 1000; segments += 1) {
    const head = await bytesAt(file, at, 10)
    const marker = head[1]
    if (head.length < 10 || head[0] !== 0xff || marker === undefined || marker === 0xda) return 'broken'
    if (isFrame(marker)) return jpegFrame(head)
    // A marker may be preceded by any number of fill bytes.
    at += marker === 0xff ? 1 : 2 + Math.max(2, head.readUInt16BE(2))
  }
  return 'broken'
}

function jpegFrame(frame: Buffer): Head {
  const bytesOfSample = Math.ceil(frame.readUInt8(4) / 8)
  const size = { height: frame.readUInt16BE(5), width: frame.readUInt16BE(7) }
  return { type: 'image/jpeg', ...size, bytesOfPoint: frame.readUInt8(9) * bytesOfSample }
}

/** Walks through all chunks: after the last one nothing may follow. */
async function png(file: FileHandle, bytes: number): Promise<Head | PictureFault> {
  const header = await bytesAt(file, 8, 18)
  if (header.length < 18 || header.toString('latin1', 4, 8) !== 'IHDR') return 'broken'
  let at = 8
  let isSeenThrough = false
  for (let chunks = 0; chunks < 20_000; chunks += 1) {
    const head = await bytesAt(file, at, 8)
    if (head.length < 8) return 'broken'
    const name = head.toString('latin1', 4, 8)
    at += 12 + head.readUInt32BE(0)
    isSeenThrough ||= name === 'tRNS'
    if (name !== 'IEND') continue
    if (at !== bytes) return at > bytes ? 'broken' : 'foreign'
    return pngHead(header, isSeenThrough)
  }
  return 'broken'
}

/** Grey, colours, colours of a palette, and the first two with transparency. */
const samplesOfPng: Record<number, number> = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 }

function pngHead(header: Buffer, isSeenThrough: boolean): Head | PictureFault {
  const samples = samplesOfPng[header.readUInt8(17)]
  if (samples === undefined) return 'broken'
  const bytesOfSample = Math.ceil(header.readUInt8(16) / 8)
  const size = { width: header.readUInt32BE(8), height: header.readUInt32BE(12) }
  return { type: 'image/png', ...size, bytesOfPoint: (samples + (isSeenThrough ? 1 : 0)) * bytesOfSample }
}

function webp(head: Buffer, bytes: number): Head | PictureFault {
  if (head.length < 30) return 'broken'
  const said = head.readUInt32LE(4) + 8
  if (said > bytes) return 'broken'
  // One byte more is allowed: an odd size is filled up.
  if (said < bytes - 1) return 'foreign'
  const size = webpSize(head)
  return size ? { type: 'image/webp', ...size, bytesOfPoint: 4 } : 'broken'
}

function webpSize(head: Buffer): { width: number; height: number } | undefined {
  const kind = head.toString('latin1', 12, 16)
  if (kind === 'VP8 ') return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
  if (kind === 'VP8X') return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
  if (kind !== 'VP8L') return undefined
  const bits = head.readUInt32LE(21)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}
