import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { createDatabase } from '../../../test/databases.ts'
import { assets, origin, type TestHouse, testHouse } from '../../../test/house.ts'
import { pictures } from '../../../test/pictures.ts'
import { openHouse } from '../../house.tsx'
import { steps } from '../../migrations/index.ts'
import { setClock } from '../clock.ts'
import type { Engine } from '../engine.ts'
import { openFileStore } from '../files/store.ts'
import { verifyJournal } from '../journal/verify.ts'
import { openKeys } from '../keys/keys.ts'
import { migrate } from '../migrations.ts'
import { openEngine } from '../open-engine.ts'
import { encryptFile } from './encryption.ts'
import { checkArchive } from './read.ts'
import { restoreArchive } from './restore.ts'
import { putMember, writeTarFile } from './tar-file.ts'
import { writeArchive } from './write.ts'

const clock = setClock('2026-12-02T00:00:00Z')

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'temi-archive-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function emptyEngine(folder: string): Promise<Engine> {
  const server = inject('templates').postgres
  const name = `restored_${process.hrtime.bigint()}`
  return openEngine({ url: server && (await createDatabase(server, name)), folder })
}

/** A house in which something has happened: a message, an enquiry with a picture, a change with a reason. */
async function livedIn(): Promise<TestHouse> {
  const house = await testHouse()
  await house.post('/contact', { body: 'წყალი არ მოდის', phone: '599 12 34 56' })
  const enquiry = { what: '1', description: 'ჩუქურთმა კარისთვის', name: 'ნანა', phone: '599 12 34 56' }
  await house.upload('/services/enquiries', enquiry, [['pictures', 'a.png', pictures.png()]])
  return house
}

async function archiveOf(house: TestHouse): Promise<string> {
  const path = join(emptyFolder(), 'temi.tar.gz')
  const files = openFileStore(house.filesFolder)
  await writeArchive(path, { engine: house.house.engine, steps, files, now: clock.now(), temi: '0.1.0' })
  return path
}

async function restored(path: string, known = steps, key?: string) {
  const folder = emptyFolder()
  const archive = { path, key }
  const about = await checkArchive(archive)
  const engine = await emptyEngine(folder)
  const files = openFileStore(join(folder, 'files'))
  await restoreArchive({ archive, about, engine, files, steps: known, clock, dataFolder: folder })
  return { folder, engine, about }
}

describe('an archive', () => {
  it('gives back a house whose pages and files are the same to the byte', { timeout: 60_000 }, async () => {
    const house = await livedIn()
    const { folder, engine, about } = await restored(await archiveOf(house))
    const back = await openHouse({
      ...{ engine, clock, assets, pack: join(import.meta.dirname, '../../../content/imereti'), origin: () => origin },
      ...{ filesFolder: join(folder, 'files'), dataFolder: folder, logLevel: 'error' },
    })
    onTestFinished(() => back.close())
    const map = await house.get('/sitemap.xml')
    const paths = [...map.text.matchAll(/<loc>http:\/\/localhost:8080([^<]*)<\/loc>/g)].map(([, path]) => path || '/')
    expect(paths.length).toBeGreaterThan(80)
    // A fifth of them, from every part of the site; the rows behind all others are compared by the copy's own test.
    const some = paths.filter((_, index) => index % 5 === 0)
    for (const url of ['/', '/en', ...some, '/feed.atom', '/search.json?q=ხონი', '/data/projects.csv']) {
      const before = await house.get(url)
      const after = await back.app.inject({ url })
      expect([url, after.statusCode, after.body]).toEqual([url, before.status, before.text])
    }
    const { head, broken } = await verifyJournal(engine.read)
    expect({ hash: head, broken }).toEqual({ hash: about.head.hash, broken: undefined })
    const names = (path: string) =>
      readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 60)
    expect(names(join(folder, 'files')).sort()).toEqual(names(house.filesFolder).sort())
  })

  it('is refused when a single byte of it is another, or the end is missing', async () => {
    const path = await archiveOf(await livedIn())
    const whole = readFileSync(path)
    const ownWords =
      /^(the end is missing|a part of it is not what was written|it does not begin like|.+ is not as it was)/
    for (const at of [0, 5, 30, Math.floor(whole.length / 3), Math.floor(whole.length / 2), whole.length - 3]) {
      const broken = Buffer.from(whole)
      broken[at] = (broken[at] ?? 0) ^ 0x10
      writeFileSync(path, broken)
      // Five of the ten bytes of a gzip header say nothing about the content.
      const isIdle = at > 2 && at < 10
      if (isIdle) continue
      await expect(checkArchive({ path }), `byte ${at}`).rejects.toThrow(ownWords)
    }
    for (const length of [0, 20, 2000, Math.floor(whole.length / 2), whole.length - 1]) {
      writeFileSync(path, whole.subarray(0, length))
      await expect(checkArchive({ path }), `length ${length}`).rejects.toThrow(ownWords)
    }
  })

  it('of a former version is brought up to date, and one of a newer version is refused', async () => {
    const house = await livedIn()
    const path = await archiveOf(house)
    const later = {
      ...steps,
      '2027-01-01-0900-later': {
        up: async (db: never) => Object(db).schema.createTable('later_thing').addColumn('id', 'integer').execute(),
      },
    }
    const { engine } = await restored(path, later)
    const tables = await engine.read.introspection.getTables()
    expect(tables.map((table) => table.name)).toContain('later_thing')
    const newer = join(emptyFolder(), 'newer.tar.gz')
    await writeArchive(newer, { engine, steps: later, now: clock.now(), temi: '0.2.0' })
    await engine.close()
    await expect(restored(newer)).rejects.toThrow(/2027-01-01-0900-later/)
  })

  it('that was written before damaged files were told of is read as one without any', async () => {
    const path = join(emptyFolder(), 'older.tar.gz')
    const about = Buffer.from(JSON.stringify({ format: 1, steps: [], missing_files: ['a'] }))
    await writeTarFile(path, async (tar) => {
      await putMember(tar, 'about.json', about)
      const sum = createHash('sha256').update(about).digest('hex')
      await putMember(tar, 'checksums.txt', Buffer.from(`${sum}  about.json\n`))
      tar.finalize()
    })
    expect(await checkArchive({ path })).toMatchObject({ missing_files: ['a'], damaged_files: [] })
  })

  it('that was made before an update goes back beside the files', async () => {
    const house = await livedIn()
    const { engine } = house.house
    const folder = emptyFolder()
    await migrate(engine, { ...steps, '2027-01-01-0900-later': { up: async () => undefined } }, clock, folder)
    const [copy = ''] = readdirSync(join(folder, 'backups'))
    const back = await restored(join(folder, 'backups', copy))
    expect(back.about.has_files).toBe(false)
    const count = async (of: Engine) => (await of.read.selectFrom('journal').select('id').execute()).length
    expect(await count(back.engine)).toBe(await count(engine))
    await back.engine.close()
  })

  it('that leaves the machine opens with the key of its house and with no other', async () => {
    const path = await archiveOf(await livedIn())
    const { archive: key, archiveRecipient } = await openKeys(emptyFolder())
    const sealed = `${path}.age`
    await encryptFile(path, sealed, archiveRecipient)
    expect(readFileSync(sealed).includes('journal')).toBe(false)
    await expect(checkArchive({ path: sealed })).rejects.toThrow(/no key/)
    const { archive: other } = await openKeys(emptyFolder())
    await expect(checkArchive({ path: sealed, key: other })).rejects.toMatchObject({ fault: 'wrong-key' })
    const { engine, about } = await restored(sealed, steps, key)
    expect(about.has_files).toBe(true)
    await engine.close()
  })
})
