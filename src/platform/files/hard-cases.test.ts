import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { connect, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import sharp from 'sharp'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { brokenPictures } from '../../../test/hurt/broken-pictures.ts'
import { newSeed } from '../../../test/hurt/fuzz.ts'
import { pictures } from '../../../test/pictures.ts'
import { openBucket } from '../../../test/s3.ts'
import { systemClock } from '../clock.ts'
import { drawAnew, numberOfDrawer } from './drawing.ts'
import type { Asker } from './drawing-turns.ts'

const wish = { what: 'other', description: 'A frame', phone: '599 12-34-56' }
const shown = '/staff/enquiries/1/pictures/1'

function send(house: TestHouse, name: string, content: Uint8Array, phone = wish.phone) {
  return house.upload('/en/services/enquiries', { ...wish, phone }, [['pictures', name, content]])
}

function filesIn(house: TestHouse): string[] {
  const found = readdirSync(house.filesFolder, { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

describe('pictures that are broken, under names that are no names', () => {
  it('are refused with a sentence or drawn anew, and leave nothing half', async () => {
    const house = await testHouse()
    const seed = newSeed()
    const counts = { taken: 0, refused: 0 }
    for (const { name, content } of await brokenPictures(seed, 18)) {
      const before = filesIn(house).length
      const answer = await send(house, name, content, `599 ${String(100_000 + counts.taken + counts.refused)}`)
      expect([303, 422], `seed ${seed}: ${JSON.stringify(name)}`).toContain(answer.status)
      if (answer.status === 303) counts.taken += 1
      else counts.refused += 1
      if (answer.status === 422)
        expect(answer.text).toMatch(/damaged|not a JPEG|Choose|points|something else|another name/)
      if (answer.status === 422) expect(filesIn(house).length).toBe(before)
    }
    console.log(`broken pictures, seed ${seed}: ${counts.taken} drawn anew, ${counts.refused} refused`)
    const rows = await house.house.engine.read.selectFrom('file').select(['name']).execute()
    for (const { name } of rows) expect(name).not.toMatch(/[\\/\p{Cc}\p{Cf}<>:"|?*]|^\.|^(con|nul|com1)(\.|$)/iu)
  })
})

describe('the process that draws', () => {
  it('may be killed at work: the picture is drawn by another, and the next one as well', async () => {
    const house = await testHouse()
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
    const large = await sharp({ create: { width: 2000, height: 1500, channels: 3, background: '#777', noise } })
      .jpeg({ quality: 70 })
      .toBuffer()
    await endIdleDrawer()
    const sent = send(house, 'a.jpg', large)
    const atWork = await drawerAtWork()
    process.kill(atWork, 'SIGKILL')
    expect((await sent).status).toBe(303)
    const next = await drawerAtWork()
    expect(next).not.toBe(atWork)
    process.kill(next, 'SIGKILL')
    expect((await send(house, 'b.jpg', pictures.jpeg(), '599 65-43-21')).status).toBe(303)
  })
})

describe('while many strangers send large pictures', () => {
  it('another is refused with a sentence, a worker is not, and whoever has gone is not waited for', async () => {
    const house = await testHouse()
    const lines = new Socket()
    const askers = Array.from({ length: 7 }, (_, at): Asker => ({ lane: 'stranger', key: `${at}`, line: lines }))
    const drawn = await drawLarge(askers)
    const busy = 'a.jpg: we are just working through other pictures'
    const refused = await send(house, 'a.jpg', pictures.jpeg())
    expect([refused.status, refused.text.includes('A frame'), refused.text.includes(busy)]).toEqual([422, true, true])
    const worker = house.worker('keep-media')
    const brought = await worker.upload('/staff/media/new', {}, [['pictures', 'b.jpg', pictures.jpeg()]])
    expect(brought.status).toBe(303)
    lines.destroy()
    expect((await Promise.all(drawn)).filter((what) => what === 'LineCut').length).toBeGreaterThan(0)
    expect((await send(house, 'a.jpg', pictures.jpeg())).status).toBe(303)
  })

  it('a form whose line is cut while its picture waits is nothing, and its picture is not drawn', async () => {
    const house = await testHouse({ served: true })
    const drawn = await drawLarge([
      { lane: 'worker', key: '1' },
      { lane: 'worker', key: '2' },
      { lane: 'house', key: '' },
    ])
    const line = connect(Number(new URL(house.address).port), 'localhost')
    line.write(formOf(house, pictures.jpeg()))
    while (filesIn(house).length === 0) await setTimeout(5)
    // From the disk it goes into the queue.
    await setTimeout(200)
    line.destroy()
    while (filesIn(house).length > 0) await setTimeout(5)
    await Promise.all(drawn)
    for (const table of ['draft', 'enquiry', 'file'] as const)
      expect(await house.house.engine.read.selectFrom(table).select('id').execute()).toEqual([])
  })
})

/** Begins to draw a large picture for each of them; answers what becomes of it. */
async function drawLarge(askers: Asker[]): Promise<Array<Promise<string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'temi-large-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'large.jpg')
  await sharp({ create: { width: 8000, height: 6000, channels: 3, background: '#777' } })
    .jpeg()
    .toFile(path)
  const order = { path, pixels: 64_000_000, width: 4096, format: 'jpeg' } as const
  return askers.map((by) =>
    drawAnew(order, by).then(
      () => 'drawn',
      (error) => String(error.name),
    ),
  )
}

/** A request as it stands on the line. */
function formOf(house: TestHouse, content: Uint8Array): Buffer {
  const fields = Object.entries(wish).map(
    ([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const file = '--x\r\ncontent-disposition: form-data; name="pictures"; filename="a.jpg"\r\n\r\n'
  const body = Buffer.concat([Buffer.from(fields.join('') + file), content, Buffer.from('\r\n--x--\r\n')])
  const head = [
    'POST /services/enquiries HTTP/1.1',
    `host: ${new URL(house.address).host}`,
    `origin: ${house.address}`,
    'content-type: multipart/form-data; boundary=x',
    `content-length: ${body.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body])
}

/** One that waits from before would be ended while it does nothing. */
async function endIdleDrawer(): Promise<void> {
  const idle = numberOfDrawer()
  if (idle) process.kill(idle, 'SIGKILL')
  while (numberOfDrawer()) await setTimeout(10)
}

/** It was begun for an order, and takes longer to begin than to be found here. */
async function drawerAtWork(): Promise<number> {
  for (;;) {
    const number = numberOfDrawer()
    if (number) return number
    await setTimeout(10)
  }
}

describe('content that cannot be read', () => {
  it('because its store is away is answered with 503 and a sentence', async () => {
    const bucket = await openBucket()
    onTestFinished(() => bucket.close())
    const house = await testHouse({ now: systemClock.now(), outside: { filesUrl: bucket.url } })
    expect((await send(house, 'a.jpg', pictures.jpeg())).status).toBe(303)
    await bucket.close()
    const answer = await house.worker('read-enquiries').get(shown)
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '60'])
    expect(answer.text).toContain('ეს ფაილი ახლა ვერ იხსნება')
  })

  it('because it has lost its end is not there, and nobody waits for the rest', async () => {
    const house = await testHouse()
    expect((await send(house, 'a.jpg', pictures.jpeg())).status).toBe(303)
    for (const path of filesIn(house)) truncateSync(path, 10)
    expect((await house.worker('read-enquiries').get(shown)).status).toBe(404)
  })
})
