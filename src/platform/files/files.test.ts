import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type TestHouse, type TestHouseOptions, testHouse } from '../../../test/house.ts'
import { pictures, pngChunk } from '../../../test/pictures.ts'
import { openBucket } from '../../../test/s3.ts'
import { systemClock } from '../clock.ts'
import { openStore } from '../stores/open-store.ts'
import { isKept } from './names.ts'

const wish = { what: 'other', description: 'A frame', phone: '599 12-34-56' }

/** Everything that may lie in the folder of files, whichever name it has. */
function filesIn(house: TestHouse): string[] {
  const found = readdirSync(house.filesFolder, { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function send(house: TestHouse, name: string, content: Uint8Array) {
  return house.upload('/en/services/enquiries', wish, [['pictures', name, content]])
}

async function keptPicture(house: TestHouse): Promise<Buffer> {
  const row = await house.house.engine.read
    .selectFrom('file')
    .selectAll()
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return buffer(await house.house.app.files.read(row.content_hash))
}

/** Three by two fields, the first of them red: 60 x 40 points lying on their side, as a telephone writes them. */
function telephonePicture() {
  const blue = sharp({ create: { width: 60, height: 40, channels: 3, background: '#0000ff' } })
  const red = { create: { width: 20, height: 20, channels: 3, background: '#ff0000' } } as const
  return blue
    .composite([{ input: red, left: 0, top: 0 }])
    .withIccProfile('p3')
    .withExif({
      IFD0: { Make: 'SecretPhone', Artist: 'Hidden Person', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 15/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '42/1 42/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>Hidden Person</rdf:RDF></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
}

/** What newspapers write into a JPEG: a segment for Photoshop with IPTC in it, and a comment. */
function withIptc(jpeg: Buffer): Buffer {
  const segment = (marker: number, text: string) => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(text.length + 2, 2)
    return Buffer.concat([head, Buffer.from(text, 'latin1')])
  }
  const iptc = segment(0xed, 'Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x12\x1c\x02\x50\0\x0dHidden Person')
  return Buffer.concat([jpeg.subarray(0, 2), iptc, segment(0xfe, 'Hidden Person'), jpeg.subarray(2)])
}

function withPngText(png: Buffer): Buffer {
  const end = png.length - 12
  return Buffer.concat([
    png.subarray(0, end),
    pngChunk('tEXt', Buffer.from('Author\0Hidden Person')),
    png.subarray(end),
  ])
}

describe('a picture from a telephone', () => {
  it.each([
    ['JPEG', async () => withIptc(await telephonePicture().jpeg().toBuffer())],
    ['PNG', async () => withPngText(await telephonePicture().png().toBuffer())],
    ['WebP', async () => telephonePicture().webp({ lossless: true }).toBuffer()],
  ])('is kept upright and in the colours of the web, and nothing a camera wrote is left: %s', async (_type, make) => {
    const house = await testHouse()
    const given = await make()
    expect(given.includes('Hidden Person')).toBe(true)
    expect((await send(house, 'a.jpg', given)).status).toBe(303)
    expect(filesIn(house)).toHaveLength(1)
    for (const path of filesIn(house)) {
      const kept = readFileSync(path)
      for (const trace of ['Hidden', 'Secret', 'Exif', 'xmpmeta', 'Photoshop', '8BIM', 'GPS', 'tEXt', 'iCCP', 'ICC_'])
        expect([trace, kept.includes(trace)]).toEqual([trace, false])
      const { exif, xmp, iptc, icc, orientation, width, height, space } = await sharp(kept).metadata()
      expect({ exif, xmp, iptc, icc, orientation }).toEqual({})
      expect({ width, height, space }).toEqual({ width: 40, height: 60, space: 'srgb' })
      // Turned to the right: what was left on top is now right on top.
      const at = async (left: number, top: number) =>
        sharp(kept).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()
      const [red, blue] = [await at(30, 10), await at(10, 10)]
      expect([red.readUInt8(0) > 200, red.readUInt8(2) < 60]).toEqual([true, true])
      expect([blue.readUInt8(2) > 200, blue.readUInt8(0) < 60]).toEqual([true, true])
    }
    const [row] = await house.house.engine.read.selectFrom('file').selectAll().execute()
    expect(row).toMatchObject({ width: 40, height: 60 })
  })

  it('is made smaller when it is larger than anybody needs, without holding up other visitors', async () => {
    const house = await testHouse()
    const noise = { create: { width: 6000, height: 4000, channels: 3, background: '#888' } } as const
    const given = await sharp(noise).jpeg().toBuffer()
    const delays = monitorEventLoopDelay({ resolution: 5 })
    delays.enable()
    expect((await send(house, 'a.jpg', given)).status).toBe(303)
    delays.disable()
    const { width, height } = await sharp(await keptPicture(house)).metadata()
    expect([width, height]).toEqual([4096, 2731])
    expect(delays.percentile(95) / 1e6).toBeLessThan(60)
  })
})

describe('a bomb', () => {
  it.each([
    ['WebP of 34 bytes', pictures.webp(16_000, 16_000), /too many pixels/],
    ['JPEG', pictures.jpeg(12_000, 12_000), /too many pixels/],
    ['PNG', pictures.says.png(19_000, 19_000), /too many pixels/],
    ['PNG whose points take twice as much', pictures.says.png(8000, 8000, 'rgba of 16 bits'), /too many pixels/],
    [
      'PNG of as many points, which would be taken if they were there',
      pictures.says.png(8000, 8000, 'rgba'),
      /damaged/,
    ],
    ['PNG of half as many', pictures.says.png(8000, 4000, 'rgba of 16 bits'), /damaged/],
    ['PNG without an end to its points', pictures.says.png(7000, 7000), /damaged/],
    ['GIF', Buffer.from('GIF89a\xff\xff\xff\xff', 'latin1'), /not a JPEG, PNG or WebP/],
    ['AVIF', Buffer.from('\0\0\0\x1cftypavif\0\0\0\0', 'latin1'), /not a JPEG, PNG or WebP/],
    [
      'SVG with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      /not a JPEG/,
    ],
    ['SVG behind an XML head', Buffer.from('<?xml version="1.0"?><svg onload="x()"/>'), /not a JPEG/],
    [
      'PDF that is a JPEG too',
      Buffer.concat([pictures.jpeg().subarray(0, 20), Buffer.from('%PDF-1.7'), pictures.jpeg().subarray(20)]),
      /./,
    ],
    ['TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1'), /not a JPEG, PNG or WebP/],
  ])('is refused with a sentence and leaves nothing: %s', async (_what, content, sentence) => {
    const house = await testHouse()
    const answer = await send(house, 'a.png', content)
    expect([answer.status, answer.text.includes('A frame')]).toEqual([422, true])
    expect(answer.text).toMatch(sentence)
    expect(filesIn(house)).toEqual([])
  })
})

describe('files in a bucket', () => {
  const inBucket = async (options: TestHouseOptions = {}) => {
    const bucket = await openBucket()
    onTestFinished(() => bucket.close())
    const house = await testHouse({ ...options, now: systemClock.now(), outside: { filesUrl: bucket.url } })
    return { bucket, house }
  }

  it('are sent, shown, forgotten and swept as on the own disk, where nothing stays', async () => {
    const { bucket, house } = await inBucket()
    expect((await send(house, 'a.jpg', pictures.jpeg())).status).toBe(303)
    expect(filesIn(house)).toEqual([])
    const shown = await house.worker('read-enquiries').get('/staff/enquiries/1/pictures/1')
    expect([shown.status, shown.headers['content-type']]).toEqual([200, 'image/jpeg'])
    expect(shown.headers['cache-control']).toBe('no-store')

    const refused = await house.upload('/services/enquiries', { ...wish, phone: '' }, [
      ['pictures', 'b.png', pictures.png()],
    ])
    expect(refused.status).toBe(422)
    const store = openStore(bucket.url)
    const count = async () => {
      let found = 0
      for await (const { name } of store.list('')) found += isKept.test(name) ? 1 : 0
      return found
    }
    expect(await count()).toBe(2)
    house.clock.advance('P8D')
    // The first time it only says in the bucket that it sweeps there.
    await house.house.tidy()
    expect(await count()).toBe(2)
    await house.house.tidy()
    expect(await count()).toBe(1)
  })

  it('that cannot be kept right now are left out with a sentence, and no word is lost', async () => {
    const { bucket, house } = await inBucket()
    await bucket.close()
    const answer = await send(house, 'a.jpg', pictures.jpeg())
    expect([answer.status, answer.text.includes('A frame')]).toEqual([422, true])
    expect(answer.text).toContain('we cannot keep pictures right now')
    expect(filesIn(house)).toEqual([])

    // A disk that takes nothing: there no program may make a file.
    const other = await testHouse()
    const incoming = join(other.filesFolder, 'incoming')
    rmSync(incoming, { recursive: true })
    symlinkSync('/sys/kernel', incoming)
    const large = Buffer.concat([pictures.jpeg(), Buffer.alloc(3_000_000)])
    const told = await other.upload('/en/services/enquiries', wish, [
      ['pictures', 'a.jpg', large],
      ['pictures', 'b.jpg', large],
    ])
    expect([told.status, told.text.includes('A frame')]).toEqual([422, true])
    for (const name of ['a.jpg', 'b.jpg']) expect(told.text).toContain(`${name}: we cannot keep pictures right now`)
  })
})
