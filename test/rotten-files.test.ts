import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkArchive } from '#platform/archive/read.ts'
import { dropFile, getFile } from '#platform/files/files.ts'
import { type TestHouse, testHouse, type Visitor } from './house.ts'
import { newFolder } from './new-places.ts'
import { pictures } from './pictures.ts'
import { expectSamePages, restoredHouse } from './restored-house.ts'
import { openBucket, type TestBucket } from './s3.ts'
import { type Place, temi } from './temi.ts'

const names = ['whole.png', 'rotten.png', 'cut.png', 'lost.png'] as const

const facts = { credit: 'ნინო', description_ka: 'ეზო', people_consent: 'none-shown', guardian_consent: 'none-shown' }

interface Stored {
  house: TestHouse
  worker: Visitor
  place: Place
  /** How sentences name the store. */
  store: string
  /** The hash of each picture, and the file of the disk or of the bucket's server that holds it. */
  hashOf: Record<string, string>
  pathOf(name: string): string
}

/** A house with four pictures in its library, each under its hash on the disk or in a bucket. */
async function withPictures(bucket?: TestBucket): Promise<Stored> {
  const house = await testHouse({ outside: { filesUrl: bucket?.url } })
  const worker = house.worker('keep-media', 'look-after-house')
  const files = names.map((name, at): [string, string, Uint8Array] => ['pictures', name, pictures.png(40 + at)])
  expect((await worker.upload('/staff/media/new', facts, files)).status).toBe(303)
  const rows = await house.house.engine.read.selectFrom('file').select(['name', 'content_hash']).execute()
  const hashOf = Object.fromEntries(rows.map(({ name, content_hash }) => [name, content_hash]))
  const folder = bucket ? join(bucket.folder, 'temi-files') : house.filesFolder
  const pathOf = (name: string) => {
    const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return join(folder, kept.find((one) => new RegExp(`${hashOf[name]}(\\._S3rver_object)?$`).test(one)) ?? 'nowhere')
  }
  const place = { folder: house.dataFolder, url: house.databaseUrl, filesUrl: bucket?.url }
  const store = bucket ? `the store s3://127.0.0.1:${bucket.port}/temi-files` : house.filesFolder
  return { house, worker, place, store, hashOf, pathOf }
}

/** One picture with another bit, one without its second half, one that is gone. */
function damage({ pathOf }: Stored): void {
  const rotten = readFileSync(pathOf('rotten.png'))
  rotten[30] = (rotten[30] ?? 0) ^ 1
  writeFileSync(pathOf('rotten.png'), rotten)
  const cut = readFileSync(pathOf('cut.png'))
  writeFileSync(pathOf('cut.png'), cut.subarray(0, cut.length / 2))
  rmSync(pathOf('lost.png'))
}

async function copyNow({ house, worker }: Stored): Promise<string> {
  house.clock.advance('PT1H')
  await worker.post('/staff/backups/new', {})
  expect(await house.house.work()).toContainEqual({ kind: 'backup', state: 'done' })
  return join(house.dataFolder, 'backups', readdirSync(join(house.dataFolder, 'backups')).sort().at(-1) ?? '')
}

async function openedBucket(): Promise<TestBucket> {
  const bucket = await openBucket()
  onTestFinished(() => bucket.close())
  return bucket
}

const faulty = ['rotten.png', 'cut.png', 'lost.png']

describe.each(['on the disk', 'in a bucket'])('files that rotted, were cut or are gone %s', (where) => {
  const stored = async () => withPictures(where === 'in a bucket' ? await openedBucket() : undefined)

  it('are left out of a backup, which names them and brings everything else back', { timeout: 120_000 }, async () => {
    const all = await stored()
    const { house, place, store, hashOf } = all
    damage(all)
    const path = join(newFolder(), 'whole.tar.gz')
    const { said, code } = await temi(place, 'backup', path)
    expect([code, said]).toEqual([0, expect.stringContaining('The archive is whole')])
    for (const [name, fault, file] of [
      ['rotten.png', 'damaged', 2],
      ['cut.png', 'damaged', 3],
      ['lost.png', 'missing', 4],
    ] as const)
      expect(said).toContain(
        `A file is ${fault} in ${store} and not in the archive: “${name}” (file ${file}), /staff/media/${file}, ${hashOf[name]}`,
      )
    const { damaged_files, missing_files } = await checkArchive({ path })
    expect(damaged_files).toEqual([hashOf['rotten.png'], hashOf['cut.png']].sort())
    expect(missing_files).toEqual([hashOf['lost.png']])

    const back: Place = { folder: newFolder(), url: undefined }
    const restored = await temi(back, 'restore', path)
    expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('The house is back in')])
    expect(restored.said).toContain(
      `This file was damaged already when it was written, and is not in it: ${hashOf['cut.png']}`,
    )
    const { house: same, filesFolder } = await restoredHouse({ path }, house.clock.now())
    await expectSamePages(house.house, same)
    const kept = readdirSync(filesFolder, { recursive: true, encoding: 'utf8' }).filter((one) => one.length > 60)
    expect(kept).toContainEqual(expect.stringContaining(hashOf['whole.png'] ?? '?'))
    for (const name of faulty) expect(kept.join()).not.toContain(hashOf[name])
  })

  it('stop no copy, are said with since when, and come back from an older copy', { timeout: 120_000 }, async () => {
    const all = await stored()
    const { house, worker, place, hashOf, pathOf } = all
    const found = async () => (await house.house.app.findings()).map(({ what }) => what.en).join('\n')
    const older = await copyNow(all)
    const before = names.map((name) => readFileSync(pathOf(name)))
    damage(all)
    await copyNow(all)
    await copyNow(all)
    const said = 'Copies lack 3 uploaded files, the first since the copy of 1 December 2026, 15:00: '
    expect(await found()).toContain(said)
    expect(await found()).toContain('“rotten.png” (file 2) is damaged')
    expect(await found()).toContain('“lost.png” (file 4) is missing')
    for (const page of ['/staff/backups', '/staff/house']) {
      const { text } = await worker.get(page)
      expect(text).toContain('ასლებს აკლია 3 ატვირთული ფაილი')
      for (const name of faulty) expect([page, name, text.includes(`„${name}“`)]).toEqual([page, name, true])
      expect(text).not.toContain('ბოლო ასლი არ გამოვიდა')
    }
    const doctor = (await temi(place, 'doctor')).said
    expect(doctor).toContain(said)
    expect(doctor).toContain('“cut.png” (file 3) is damaged')
    const page = (await worker.get('/staff/backups')).text
    expect(page).toContain('href="/staff/media/4"')
    expect(page.match(/პირველად ამ ასლს დააკლდა: 2026 წლის 1 დეკემბერი, 15:00/g)).toHaveLength(3)

    const mended = await temi(place, 'restore', older, '--files')
    for (const name of faulty) expect(mended.said).toContain(`(file ${names.indexOf(name as 'cut.png') + 1})`)
    expect([mended.code, mended.said.match(/^Put back into/gm)?.length]).toEqual([0, 3])
    expect(names.map((name) => readFileSync(pathOf(name)))).toEqual(before)
    const copy = await copyNow(all)
    expect(await found()).not.toContain('Copies lack')
    expect((await worker.get('/staff/backups')).text).not.toContain('ასლებს აკლია')
    expect(await checkArchive({ path: copy })).toMatchObject({ missing_files: [], damaged_files: [] })
    expect((await temi(place, 'restore', older, '--files')).said).toContain('No file is missing or damaged')
    expect(hashOf['lost.png']).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('a copy', () => {
  it('goes on past a file that the disk cannot read, until it is uploaded again or nobody asks for it', async () => {
    const all = await withPictures()
    const { house, worker, pathOf } = all
    const path = pathOf('rotten.png')
    const before = readFileSync(path)
    rmSync(path)
    // Read from its beginning, this file answers as a bad sector does.
    symlinkSync('/proc/self/mem', path)
    await copyNow(all)
    const found = async () => (await house.house.app.findings()).map(({ what }) => what.en).join('\n')
    expect(await found()).toContain(
      'Copies lack 1 uploaded file since the copy of 1 December 2026, 14:00: “rotten.png” (file 2) is damaged.',
    )
    const file = await house.house.engine.read
      .selectFrom('file')
      .selectAll()
      .where('id', '=', 2)
      .executeTakeFirstOrThrow()
    await worker.upload('/staff/media/new', facts, [['pictures', 'again.png', pictures.png(41)]])
    expect(readFileSync(path)).toEqual(before)
    const rows = house.house.engine.read.selectFrom('file').select('id').where('content_hash', '=', file.content_hash)
    for (const { id } of await rows.execute()) await house.change(async (tx) => dropFile(tx, await getFile(tx, id)))
    expect(await found()).not.toContain('Copies lack')
  })

  it('that fails for the store of the files says so, and not that of the copies', async () => {
    const bucket = await openedBucket()
    const { house, worker } = await withPictures(bucket)
    await bucket.close()
    await worker.post('/staff/backups/new', {})
    await house.house.work()
    const { text } = await worker.get('/staff/backups')
    expect(text).toContain('რადგან ატვირთული ფაილები ვერ წავიკითხეთ: საცავი არ პასუხობს')
    expect(text).toContain('(FILES_URL)')
    const failed = (await house.house.app.findings()).find(({ what }) => what.en.includes('last backup failed'))
    expect(failed?.what.en).toBe(
      'The last backup failed, because the uploaded files could not be read: the store does not answer.',
    )
    expect(failed?.toDo?.en).toMatch(/\(FILES_URL\)/)
  })
})
