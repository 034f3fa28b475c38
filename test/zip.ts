import { crc32, deflateRawSync } from 'node:zlib'

/** A part of an archive; `says`: how long it claims to be. */
export interface Part {
  name: string
  content: Uint8Array
  says?: number
}

/** What a document of Word cannot be without. */
export const wordParts: Part[] = ['[Content_Types].xml', 'word/document.xml'].map((name) => ({
  name,
  content: Buffer.from('<x/>'),
}))

/** An archive with these parts, packed, under whatever names they have. */
export function zipOf(parts: Part[]): Buffer {
  const heads: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, content, says = content.length } of parts) {
    const packed = deflateRawSync(content)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(says, 18)
    facts.writeUInt16LE(Buffer.byteLength(name), 22)
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), facts, place, Buffer.from(name)]))
    heads.push(head)
    at += head.length
  }
  const length = list.reduce((sum, one) => sum + one.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...heads, ...list, Buffer.from('PK\x05\x06'), end])
}
