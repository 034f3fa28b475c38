import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { render } from 'preact-render-to-string'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { Photo } from '#design/picture.tsx'
import { getFile, publishFile, withdrawFile } from '#platform/files/files.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { shownToEverybody } from './index.ts'

const wish = { what: 'other', description: 'A frame', phone: '599 12-34-56' }

/** Does all work that was asked for, as the runner of jobs would. */
async function doJobs({ house }: TestHouse): Promise<void> {
  const jobs = await house.engine.read.selectFrom('job').selectAll().where('kind', '=', 'picture-sizes').execute()
  const kind = house.app.jobs.find((one) => one.kind === 'picture-sizes')
  for (const job of jobs) await kind?.work(house.app, JSON.parse(job.payload))
}

async function houseWithPicture(): Promise<TestHouse> {
  const house = await testHouse()
  const picture = await sharp({ create: { width: 1200, height: 800, channels: 4, background: '#ff000080' } })
    .withExif({ IFD0: { Artist: 'Hidden Person' } })
    .png()
    .toBuffer()
  expect((await house.upload('/services/enquiries', wish, [['pictures', 'a.png', picture]])).status).toBe(303)
  await doJobs(house)
  return house
}

const copiesIn = ({ house }: TestHouse) =>
  house.engine.read.selectFrom('file_copy').selectAll().orderBy('format').orderBy('width').execute()

const contentIn = ({ filesFolder }: TestHouse) =>
  readdirSync(filesFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.length > 64)
    .sort()

const publish = (house: TestHouse) => house.change(async (tx) => publishFile(tx, await getFile(tx, 1)))

describe('the copies of a picture', () => {
  it('are made in sizes and formats by a job, once, and AVIF only when it is published', async () => {
    const house = await houseWithPicture()
    const made = async () => (await copiesIn(house)).map((copy) => `${copy.width}x${copy.height}.${copy.format}`)
    const first = ['480x320.jpeg', '960x640.jpeg', '1200x800.jpeg', '480x320.webp', '960x640.webp', '1200x800.webp']
    expect(await made()).toEqual(first)
    await doJobs(house)
    expect(await made()).toEqual(first)
    await publish(house)
    await doJobs(house)
    expect(await made()).toEqual(['480x320.avif', '960x640.avif', '1200x800.avif', ...first])
    for (const { content_hash, format, width } of await copiesIn(house)) {
      const { text, status } = await house.get(`/media/${content_hash}.${format}`)
      expect([status, text.includes('Hidden')]).toEqual([200, false])
      expect(width).toBeLessThanOrEqual(1200)
    }
  })

  it('are seen by those who may and by nobody else, whatever address is tried', async () => {
    const house = await houseWithPicture()
    const worker = house.worker('read-enquiries')
    const copies = await copiesIn(house)
    const [file] = await house.house.engine.read.selectFrom('file').selectAll().execute()
    const inStaff = copies.map((copy) => `/staff/enquiries/1/pictures/1/${copy.width}.${copy.format}`)
    const guessed = [...copies, ...(file ? [file] : [])].flatMap(({ content_hash }) =>
      ['', '.jpeg', '.webp', '.avif', '.png'].map((end) => `/media/${content_hash}${end}`),
    )
    for (const path of [...inStaff, '/staff/enquiries/1/pictures/1']) {
      for (const one of [house, house.worker('read-messages')])
        expect([path, (await one.get(path)).status]).toEqual([path, 404])
      const seen = await worker.get(path)
      expect([path, seen.status, seen.headers['cache-control']]).toEqual([path, 200, 'no-store'])
      expect(seen.headers['content-type']).toMatch(/^image\//)
    }
    const wrong = ['/media', '/media/x.jpeg', '/media/..%2f..%2ftemi.sqlite', `/media/${'0'.repeat(64)}.jpeg`]
    for (const path of [...guessed, ...wrong])
      for (const one of [house, worker]) expect([path, (await one.get(path)).status]).toEqual([path, 404])
    for (const copy of ['480.avif', '481.webp', '480.exe', '..%2f1', '__proto__'])
      expect((await worker.get(`/staff/enquiries/1/pictures/1/${copy}`)).status).toBe(404)
    expect((await worker.get('/staff/inbox/enquiry/1')).text).toContain('/staff/enquiries/1/pictures/1/480.webp 480w')
  })

  it('of a published picture are for everybody, for a while, and gone when it is withdrawn or removed', async () => {
    const house = await houseWithPicture()
    const { read } = house.house.engine
    expect(await shownToEverybody(read, [1])).toEqual(new Map())
    await publish(house)
    await doJobs(house)
    const shown = (await shownToEverybody(read, [1])).get(1)
    if (!shown) throw new Error('it is published')
    const answer = await house.get(shown.url)
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'public, max-age=300, must-revalidate'])
    expect(answer.headers['content-security-policy']).toContain('sandbox')
    expect((await house.get(shown.url, { 'if-none-match': answer.headers.etag ?? '' })).status).toBe(304)
    expect((await house.get(`/en${shown.url}`)).status).toBe(200)

    const photo = <Photo picture={shown} alt="წითელი" place="ხონი" date="2026" author="ნინო" />
    const html = render(photo)
    expect(html.match(/<source type="image\/(avif|webp|jpeg)"/g)).toHaveLength(3)
    expect(html).toContain('width="1200" height="800" alt="წითელი" decoding="async" loading="lazy"')
    expect(html).toContain('ხონი · 2026 · ნინო')

    await house.change(async (tx) => withdrawFile(tx, await getFile(tx, 1)))
    expect((await house.get(shown.url)).status).toBe(404)
    expect((await house.get(shown.url, { 'if-none-match': answer.headers.etag ?? '' })).status).toBe(404)
  })
})

describe('pictures from before', () => {
  it('are cleaned at night, and staff is told how many are left', async () => {
    const house = await testHouse()
    const old = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Artist: 'Hidden Person' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { app } = house.house
    for (const content of [old, Buffer.from('not a picture')]) {
      const incoming = await app.files.receive([content])
      await incoming.keep(house.clock.now())
      const file = {
        content_hash: incoming.hash,
        bytes: incoming.bytes,
        type: 'image/jpeg',
        width: 30,
        height: 20,
      } as const
      const times = {
        stored_at: house.clock.now(),
        kept_until: null,
        published_at: null,
        cleaned_at: null,
        closed_at: null,
      }
      await house.change((tx) => tx.create('file', { ...file, ...times, name: 'old.jpg' }))
    }
    const told = async () => (await app.findings()).map((one) => one.what.en).filter((what) => what.includes('Older'))
    expect(await told()).toEqual([expect.stringContaining('(2)')])
    house.clock.advance('PT2H')
    await house.house.tidy()
    await app.jobs.find((one) => one.kind === 'picture-cleaning')?.work(app, {})
    expect(await told()).toEqual([expect.stringContaining('(1)')])
    const file = await house.change((tx) => getFile(tx, 1))
    expect(file).toMatchObject({ width: 20, height: 30 })
    house.clock.advance('PT2H')
    await house.house.tidy()
    expect(contentIn(house)).toHaveLength(2)
    expect(contentIn(house).some((name) => name.endsWith(file.content_hash))).toBe(true)
  })

  it('that the house knows nothing of stay where they are, and that is said until they are gone', async () => {
    const house = await houseWithPicture()
    const told = async () => (await house.house.app.findings()).map(({ what }) => what.en).join('\n')
    const nothingStands = 'one lies of which nothing stands in the system'
    const strange = join(house.filesFolder, 'ab', 'ab'.repeat(32))
    mkdirSync(dirname(strange), { recursive: true })
    writeFileSync(strange, 'of another house')
    utimesSync(strange, 0, 0)
    const known = contentIn(house)
    house.clock.advance('PT2H')
    await house.house.tidy()
    expect(contentIn(house)).toEqual(known)
    expect(readFileSync(join(house.filesFolder, 'unknown.txt'), 'utf8')).toBe(`ab/${'ab'.repeat(32)}\n`)
    expect(await told()).toContain(nothingStands)
    rmSync(strange)
    await house.house.tidy()
    expect(await told()).not.toContain(nothingStands)
  })
})
