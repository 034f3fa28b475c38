import { readdirSync, truncateSync } from 'node:fs'
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
import { numberOfDrawer } from './drawing.ts'

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
