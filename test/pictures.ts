/** The smallest files that say of themselves what a picture says. Nothing here decodes them, and neither does the house. */
export const pictures = {
  jpeg: (width = 40, height = 30) =>
    Buffer.concat([jpegHead, frame(width, height), Buffer.from('ffda0002ffd9', 'hex')]),
  png: (width = 40, height = 30) =>
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', Buffer.concat([number(width), number(height), Buffer.from('0802000000', 'hex')])),
      chunk('IDAT', Buffer.from('00', 'hex')),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  webp: (width = 40, height = 30) => riff(vp8x(width, height)),
  heic: () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
}

const jpegHead = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')

function frame(width: number, height: number): Buffer {
  const head = Buffer.from('ffc0000b08', 'hex')
  const size = Buffer.alloc(4)
  size.writeUInt16BE(height, 0)
  size.writeUInt16BE(width, 2)
  return Buffer.concat([head, size, Buffer.from('01011100', 'hex')])
}

function chunk(kind: string, content: Buffer): Buffer {
  return Buffer.concat([number(content.length), Buffer.from(kind, 'latin1'), content, Buffer.alloc(4)])
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
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
