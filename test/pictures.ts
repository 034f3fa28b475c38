import { crc32, deflateSync } from 'node:zlib'

/** Small real pictures of one colour, and files that only say of themselves what a picture says. */
export const pictures = {
  jpeg: (width = 40, height = 30) => Buffer.concat([jpegHead(width, height), jpegScan(width, height), jpegEnd]),
  png: (width = 40, height = 30) => png(width, height, deflateSync(Buffer.alloc((width * 3 + 1) * height, 1))),
  webp: (width = 40, height = 30) => riff(vp8l(width, height)),
  heic: () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
  /** Heads without a picture behind them. */
  says: {
    jpeg: (width: number, height: number) => Buffer.concat([jpegHead(width, height), jpegEnd]),
    png: (width: number, height: number, points: PngPoints = 'rgb') => png(width, height, Buffer.alloc(1), points),
    webp: (width: number, height: number) => riff(vp8x(width, height)),
  },
}

const jpegEnd = Buffer.from('ffd9', 'hex')

/** Grey, with the smallest tables there can be: one code each, of one bit. */
function jpegHead(width: number, height: number): Buffer {
  const quantisers = Buffer.concat([Buffer.from('ffdb004300', 'hex'), Buffer.alloc(64, 1)])
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  const codes = (table: string) => Buffer.from(`ffc40014${table}0100000000000000000000000000000000`, 'hex')
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    ...[quantisers, frame, codes('00'), codes('10')],
    Buffer.from('ffda0008010100003f00', 'hex'),
  ])
}

/** Two bits a block of eight by eight points: no difference, and the end of the block. */
function jpegScan(width: number, height: number): Buffer {
  const bits = Math.ceil(width / 8) * Math.ceil(height / 8) * 2
  const scan = Buffer.alloc(Math.ceil(bits / 8))
  if (bits % 8) scan[scan.length - 1] = 0xff >> (bits % 8)
  return scan
}

/** Depth and kind of colour, as its head says them. */
const pngPoints = { rgb: '0802', rgba: '0806', 'rgba of 16 bits': '1006' }
type PngPoints = keyof typeof pngPoints

function png(width: number, height: number, content: Buffer, points: PngPoints = 'rgb'): Buffer {
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', Buffer.concat([number(width), number(height), Buffer.from(`${pngPoints[points]}000000`, 'hex')])),
    pngChunk('IDAT', content),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

export function pngChunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  return Buffer.concat([number(content.length), named, number(crc32(named))])
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** Lossless, each of the five codes with one symbol only: such a picture needs no bits for its points. */
function vp8l(width: number, height: number): Buffer {
  const bits: number[] = []
  const write = (value: number, count: number) => {
    for (let at = 0; at < count; at += 1) bits.push(Math.floor(value / 2 ** at) % 2)
  }
  write(width - 1, 14)
  write(height - 1, 14)
  write(0, 4)
  write(0, 3)
  for (const symbol of [90, 120, 60, 255, 0]) {
    write(1, 1)
    write(0, 1)
    write(1, 1)
    write(symbol, 8)
  }
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8))
  for (const [at, bit] of bits.entries()) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (at & 7))
  const content = Buffer.concat([Buffer.from([0x2f]), bytes])
  return Buffer.concat([Buffer.from('WEBP', 'latin1'), riffChunk('VP8L', content)])
}

function riffChunk(kind: string, content: Buffer): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(content.length)
  return Buffer.concat([Buffer.from(kind, 'latin1'), size, content, Buffer.alloc(content.length % 2)])
}

function vp8x(width: number, height: number): Buffer {
  const content = Buffer.alloc(10)
  content.writeUIntLE(width - 1, 4, 3)
  content.writeUIntLE(height - 1, 7, 3)
  return Buffer.concat([Buffer.from('WEBPVP8X', 'latin1'), Buffer.from([10, 0, 0, 0]), content])
}

function riff(content: Buffer): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(content.length)
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), size, content])
}
