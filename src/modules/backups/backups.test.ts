import {
  copyFileSync,
  cpSync,
  createReadStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { BlockList } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { decrypted } from '#platform/archive/encryption.ts'
import { type ArchiveFile, checkArchive } from '#platform/archive/read.ts'
import { nameOfKey, openKeys } from '#platform/keys/keys.ts'
import { openStore } from '#platform/stores/open-store.ts'
import { newToken } from '#platform/tokens.ts'
import { inventedPack, type TestHouse, testHouse } from '../../../test/house.ts'
import { expectSamePages, restoredHouse } from '../../../test/restored-house.ts'
import { openBucket } from '../../../test/s3.ts'
import { giveSheet } from './index.ts'

/** The stores of these tests stand for those of other machines. */
const farAway = new BlockList()

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'temi-second-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The names of the copies in the data folder. */
function copiesOf({ dataFolder }: TestHouse): string[] {
  return readdirSync(join(dataFolder, 'backups')).sort()
}

async function saidOf({ house }: TestHouse): Promise<string[]> {
  return (await house.app.findings()).map(({ state, what }) => `${state}: ${what.en}`)
}

async function rowsOf({ house }: TestHouse) {
  return house.engine.read.selectFrom('backup').selectAll().orderBy('id').execute()
}

async function trialsOf({ house }: TestHouse) {
  return house.engine.read.selectFrom('restore_trial').selectAll().orderBy('id').execute()
}

/** The archive brings back a house whose pages are the same, byte by byte. */
async function expectBackFrom({ house, clock }: TestHouse, archive: ArchiveFile, pack?: string): Promise<void> {
  await expectSamePages(house, (await restoredHouse(archive, clock.now(), pack)).house)
}

describe('the restore test', () => {
  it('brings the newest copy back beside the house, says what came back, and leaves nothing', async () => {
    const house = await testHouse({ pack: inventedPack })
    const worker = house.worker('look-after-house')
    expect((await worker.post('/staff/backups/trial', {})).status).toBe(409)
    await worker.post('/staff/backups/new', {})
    await house.house.work()

    expect((await worker.post('/staff/backups/trial', {})).status).toBe(303)
    expect((await worker.get('/staff/backups')).text).toContain('შემოწმება მიმდინარეობს')
    expect(await house.house.work()).toContainEqual({ kind: 'restore-trial', state: 'done' })
    const [copy] = await rowsOf(house)
    const { text } = await worker.get('/staff/backups')
    expect(text).toContain(`ჟურნალის ${copy?.head_line} სტრიქონი, ჯაჭვი მთელია`)
    expect(readdirSync(house.dataFolder).filter((name) => name.startsWith('trial'))).toEqual([])

    const [name = ''] = copiesOf(house)
    const path = join(house.dataFolder, 'backups', name)
    writeFileSync(path, readFileSync(path).subarray(0, 2000))
    await worker.post('/staff/backups/trial', {})
    await house.house.work()
    expect((await worker.get('/staff/backups')).text).toContain('ასლი ვერ აღდგა')
    const said = await saidOf(house)
    expect(said).toContain('wrong: The backup did not come back when it was tried.')
    expect(said.join('\n')).not.toContain('The last checked copy')
    expect(readdirSync(house.dataFolder).filter((one) => one.startsWith('trial'))).toEqual([])
  })
})

describe('the nightly backup', () => {
  it('is made at half past three by the clock of Georgia, read back, and stands in the list', async () => {
    const house = await testHouse({ now: '2026-12-01T20:00:00Z', pack: inventedPack })
    await house.house.work()
    expect(await rowsOf(house)).toEqual([])
    expect(await saidOf(house)).toContain('look: The system has made no backup yet.')

    house.clock.set('2026-12-01T23:30:00Z')
    expect(await house.house.work()).toContainEqual({ kind: 'backup', state: 'done' })
    const [copy] = await rowsOf(house)
    const name = 'temi-2026-12-02T03-30-00.tar.gz'
    expect(copiesOf(house)).toEqual([name])
    const about = await checkArchive({ path: join(house.dataFolder, 'backups', name) })
    expect(about.has_files).toBe(true)
    expect(copy).toMatchObject({ name, place: 'here', state: 'kept', reason: 'night', head_line: about.head.line })
    expect(copy).toMatchObject({ head_hash: about.head.hash, checked_at: house.clock.now(), missing_files: 0 })
    expect(await saidOf(house)).toContain('good: The last checked copy: 2 December 2026, 03:30.')
    expect(await saidOf(house)).toContain(
      'look: No copy has gone outside this server since the site began: 2 December 2026, 00:00.',
    )

    const page = await house.worker('look-after-house').get('/staff/backups')
    expect(page.text).toContain('2 დეკემბერი, 2026, 03:30')
    expect(page.text).toContain(name)
    expect(page.text).toContain('ასლი არ შენახულა მას შემდეგ, რაც საიტი ამუშავდა: 2026 წლის 2 დეკემბერი, 00:00.')
    expect((await house.worker('read-messages').get('/staff/backups')).status).toBe(404)

    house.clock.advance('P2DT1H')
    expect(await saidOf(house)).toContain('wrong: The last checked copy is old: 2 December 2026, 03:30.')
    await expectBackFrom(house, { path: join(house.dataFolder, 'backups', name) }, inventedPack)
  })

  it('lets old copies go, keeps those before updates for 90 days, and touches nothing of others', async () => {
    const house = await testHouse({ now: '2026-12-01T09:00:00Z' })
    const worker = house.worker('look-after-house')
    await worker.post('/staff/backups/new', {})
    await house.house.work()
    const folder = join(house.dataFolder, 'backups')
    const [first = ''] = copiesOf(house)
    const beforeUpdate = 'before-update-2026-12-01T10-00-00.000Z.tar.gz'
    copyFileSync(join(folder, first), join(folder, beforeUpdate))
    writeFileSync(join(folder, 'photos.tar.gz'), 'ours')
    writeFileSync(join(folder, 'temi-2026-12-06T23-30-00.tar.gz.part'), 'half')
    writeFileSync(join(folder, `asked-2026-12-05T23-30-00.000Z.tar.gz.4711.${newToken()}.part`), 'half')

    for (const day of ['2026-12-08', '2026-12-09', '2026-12-10', '2027-03-20']) {
      house.clock.set(`${day}T23:30:00Z`)
      await house.house.work()
      const isOver = day.startsWith('2027')
      expect(copiesOf(house).includes(beforeUpdate)).toBe(!isOver)
    }
    expect(copiesOf(house)).toContain('photos.tar.gz')
    expect(copiesOf(house).join()).not.toContain('.part')
    const rows = await rowsOf(house)
    expect(rows.filter(({ reason }) => reason === 'update')).toMatchObject([{ name: beforeUpdate, state: 'removed' }])
  })
})

describe('a copy a worker asks for', () => {
  it('is made once however often the button is pressed, and the page says so meanwhile', async () => {
    const house = await testHouse()
    const worker = house.worker('look-after-house')
    for (let presses = 0; presses < 2; presses += 1)
      expect((await worker.post('/staff/backups/new', {})).location).toBe('/staff/backups')
    expect((await worker.get('/staff/backups')).text).toContain('ასლი კეთდება')
    await house.house.work()
    expect(copiesOf(house)).toEqual(['asked-2026-12-01T13-00-00.tar.gz'])
    const { text } = await worker.get('/staff/backups')
    expect(text).not.toContain('ასლი კეთდება')
    expect(text).toContain('თანამშრომლის თხოვნით')
    await expectBackFrom(house, { path: join(house.dataFolder, 'backups', copiesOf(house)[0] ?? '') })
    expect((await house.post('/staff/backups/new', {})).status).toBe(404)
  })

  it('that fails says why in words until one goes well', async () => {
    const house = await testHouse()
    const worker = house.worker('look-after-house')
    // A file stands where the folder should be.
    writeFileSync(join(house.dataFolder, 'backups'), '')
    await worker.post('/staff/backups/new', {})
    expect(await house.house.work()).toContainEqual(expect.objectContaining({ kind: 'backup', state: 'put-off' }))
    expect(await saidOf(house)).toContainEqual(expect.stringMatching(/^wrong: The last backup failed: /))
    expect((await worker.get('/staff/backups')).text).toContain('ბოლო ასლი არ გამოვიდა')

    rmSync(join(house.dataFolder, 'backups'))
    house.clock.advance('PT1M')
    expect(await house.house.work()).toContainEqual({ kind: 'backup', state: 'done' })
    expect((await saidOf(house)).join()).not.toContain('failed')
    await expectBackFrom(house, { path: join(house.dataFolder, 'backups', copiesOf(house)[0] ?? '') })
  })
})

describe('the second place', () => {
  it('as a folder gets an encrypted copy that the key of the house opens, byte by byte the same', async () => {
    const second = emptyFolder()
    const house = await testHouse({ outside: { backupUrl: second } })
    await house.worker('look-after-house').post('/staff/backups/new', {})
    await house.house.work()
    const { archive: key, archiveRecipient } = await openKeys(house.dataFolder)
    const [name = ''] = readdirSync(second)
    expect(name).toBe(`asked-2026-12-01T13-00-00-${nameOfKey(archiveRecipient)}.tar.gz.age`)
    const [here = ''] = copiesOf(house)
    const plain = await checkArchive({ path: join(house.dataFolder, 'backups', here) })
    expect(await checkArchive({ path: join(second, name), key })).toEqual(plain)
    const opened = await buffer(await decrypted(createReadStream(join(second, name)), key))
    expect(opened.equals(readFileSync(join(house.dataFolder, 'backups', here)))).toBe(true)
    await expectBackFrom(house, { path: join(second, name), key })

    expect(copiesOf(house)).toEqual([here])
    const rows = await rowsOf(house)
    expect(rows).toMatchObject([
      { place: 'here' },
      { place: 'elsewhere', name, bytes: readFileSync(join(second, name)).length },
    ])
    const said = await saidOf(house)
    const neverOutside = 'look: No copy has gone outside this server since the site began: 23 November 2026, 12:00.'
    expect(said).toEqual(expect.arrayContaining([neverOutside, expect.stringMatching(/^look: .* on the same disk /)]))
    expect(said.join()).not.toContain('last copy outside')
    const { text } = await house.worker('look-after-house').get('/staff/backups')
    expect(text).toContain('ბოლო ასლი იქ: 2026 წლის 1 დეკემბერი, 13:00.')
    expect(text).toContain('ასლი არ შენახულა მას შემდეგ, რაც საიტი ამუშავდა: 2026 წლის 23 ნოემბერი, 12:00.')
    expect(text).toContain('მეორე ადგილი იმავე დისკზეა')

    // The clock is ahead for a night, and set right again.
    for (const moment of ['2028-01-01T23:30:00Z', '2026-12-02T09:00:00Z', '2026-12-02T23:30:00Z']) {
      house.clock.set(moment)
      await house.house.work()
    }
    const nights = ['2026-12-03', '2028-01-02'].map((night) => expect.stringContaining(`temi-${night}`))
    expect(readdirSync(second).sort()).toEqual([name, ...nights])
    expect(await saidOf(house)).toContain(neverOutside)
  })

  it('as a bucket is tried again when it does not answer, without another copy here', async () => {
    const bucket = await openBucket()
    onTestFinished(() => bucket.close())
    const house = await testHouse({ outside: { backupUrl: bucket.url, ownNetworks: farAway } })
    const worker = house.worker('look-after-house')
    await worker.post('/staff/backups/new', {})
    await house.house.work()
    const names: string[] = []
    for await (const { name } of openStore(bucket.url).list('')) names.push(name)
    expect(names).toEqual([expect.stringMatching(/^asked-.*\.tar\.gz\.age$/)])
    const { text } = await worker.get('/staff/backups')
    expect(text).toContain(`საცავში: 127.0.0.1:${bucket.port}`)
    expect(text).not.toContain('S3RVER')
    expect(text).not.toContain('ასლი არ შენახულა')
    expect(await saidOf(house)).toContain('good: The last copy outside this server: 1 December 2026, 13:00.')

    await bucket.close()
    house.clock.advance('PT1H')
    await worker.post('/staff/backups/new', {})
    await house.house.work()
    expect(copiesOf(house)).toHaveLength(2)
    expect(await saidOf(house)).toContain('wrong: The copy did not reach the second place: the store does not answer.')
    house.clock.advance('P3D')
    expect((await saidOf(house)).join('\n')).toContain(
      'No copy has gone outside this server since 1 December 2026, 13:00.',
    )
  })

  it('is outside only on another disk or machine: until a copy is there, it is said since when there is none', async () => {
    const bucket = await openBucket()
    onTestFinished(() => bucket.close())
    const house = await testHouse({ outside: { backupUrl: emptyFolder(), ownNetworks: farAway } })
    const worker = house.worker('look-after-house')
    const copied = async () => {
      await worker.post('/staff/backups/new', {})
      await house.house.work()
    }
    const saidOutside = async (backupUrl: string | undefined) => {
      house.house.app.outside.backupUrl = backupUrl
      return (await saidOf(house)).find((one) => one.includes('outside this server'))
    }
    const never = 'look: No copy has gone outside this server since the site began: 23 November 2026, 12:00.'
    await copied()
    expect(await saidOutside(undefined)).toBe(never)
    expect(await saidOutside(bucket.url)).toBe(never)
    expect((await worker.get('/staff/backups')).text).toContain('ასლი არ შენახულა მას შემდეგ')
    house.clock.advance('PT1H')
    await copied()
    expect(await saidOutside(bucket.url)).toBe('good: The last copy outside this server: 1 December 2026, 14:00.')
    expect((await worker.get('/staff/backups')).text).not.toContain('ასლი არ შენახულა')

    const since = 'look: No copy has gone outside this server since 1 December 2026, 14:00.'
    expect(await saidOutside(emptyFolder())).toBe(since)
    house.clock.advance('PT1H')
    await copied()
    // What lay in the bucket is not in the folder that has taken its place.
    expect(await saidOutside(undefined)).toBe(
      'look: No copy is outside this server any more. The last one was of 1 December 2026, 14:00.',
    )
    expect((await worker.get('/staff/backups')).text).toContain('ბოლო, რომელიც იყო: 2026 წლის 1 დეკემბერი, 14:00.')
  })

  it('gets the copy of this house, whatever copies of the house that was left lie beside it', async () => {
    const left = await testHouse()
    for (const body of ['ერთი', 'ორი', 'სამი']) await left.post('/contact', { body, phone: '599 12 34 56' })
    await left.worker('look-after-house').post('/staff/backups/new', {})
    await left.house.work()
    const second = emptyFolder()
    const house = await testHouse({ outside: { backupUrl: second } })
    const [theirs = ''] = copiesOf(left)
    cpSync(join(left.dataFolder, 'backups'), join(house.dataFolder, 'backups'), { recursive: true })
    house.clock.advance('PT1H')
    const worker = house.worker('look-after-house')
    await worker.post('/staff/backups/new', {})
    await house.house.work()
    const ours = 'asked-2026-12-01T14-00-00'
    expect(copiesOf(house)).toEqual([theirs, `${ours}.tar.gz`])
    expect(readdirSync(second)).toEqual([expect.stringContaining(ours)])
    expect(await saidOf(house)).toContain('good: The last checked copy: 1 December 2026, 14:00.')
    await worker.post('/staff/backups/trial', {})
    await house.house.work()
    expect(await trialsOf(house)).toMatchObject([{ name: `${ours}.tar.gz`, state: 'restored' }])
  })

  it('that is a folder which is not there is said, and not made', async () => {
    const second = join(emptyFolder(), 'not-mounted')
    const house = await testHouse({ outside: { backupUrl: second } })
    const isNotThere = 'wrong: The copy did not reach the second place: its folder is not there.'
    expect(await saidOf(house)).toContain(isNotThere)
    await house.worker('look-after-house').post('/staff/backups/new', {})
    await house.house.work()
    expect((await saidOf(house)).filter((one) => one === isNotThere)).toHaveLength(1)
    expect(readdirSync(join(second, '..'))).toEqual([])
  })
})

describe('the page of backups', () => {
  it('says of the copies on this server what the state of the house says, with the same weight', async () => {
    const house = await testHouse({ now: '2026-12-01T20:00:00Z', pack: inventedPack })
    const worker = house.worker('look-after-house')
    const said = async () => {
      const { text } = await worker.get('/staff/backups')
      const [first] = (await house.house.app.findings()).filter(({ to }) => to === '/staff/backups')
      expect(text).toContain(
        `<div class="notice ${first?.state === 'wrong' ? 'bad' : 'wait'}"><h2>${first?.what.ka}</h2>`,
      )
      return { state: first?.state, text }
    }
    const fresh = await said()
    expect(fresh.state).toBe('look')
    expect(fresh.text).toContain('სისტემას სარეზერვო ასლი ჯერ არ გაუკეთებია.')
    house.clock.advance('P3D')
    const late = await said()
    expect(late.text).toContain('ორ დღეზე მეტია, სარეზერვო ასლი არ გაკეთებულა.')
    expect(late.text).not.toContain('ამაღამ')
    await worker.post('/staff/backups/new', {})
    await house.house.work()
    expect((await worker.get('/staff/backups')).text).not.toContain('სარეზერვო ასლი არ გაკეთებულა')
    house.clock.advance('P3D')
    expect((await said()).text).toContain('შემოწმებული ასლი ძველია: 2026 წლის 5 დეკემბერი, 00:00.')
  })
})

describe('a copy that somebody has deleted', () => {
  it('is said to be gone, here and outside, and the newest that is there counts', async () => {
    const bucket = await openBucket()
    onTestFinished(() => bucket.close())
    const house = await testHouse({ outside: { backupUrl: bucket.url, ownNetworks: farAway } })
    const worker = house.worker('look-after-house')
    for (const _ of [1, 2]) {
      house.clock.advance('PT1H')
      await worker.post('/staff/backups/new', {})
      await house.house.work()
    }
    const store = openStore(bucket.url)
    const deleteNewest = async () => {
      const names: string[] = []
      for await (const { name } of store.list('')) names.push(name)
      await store.remove(names.at(-1) ?? '')
      rmSync(join(house.dataFolder, 'backups', copiesOf(house).at(-1) ?? ''))
    }
    const saidOfCopies = async () => (await saidOf(house)).filter((one) => /cop(y|ies)/.test(one) && !/sheet/.test(one))
    const gone = [
      'wrong: The last copy on this server is not there any more: 1 December 2026, 15:00.',
      'wrong: The last copy in the second place is not there any more: 1 December 2026, 15:00.',
    ]
    await deleteNewest()
    expect(await saidOfCopies()).toEqual([
      gone[0],
      'good: The last checked copy: 1 December 2026, 14:00.',
      gone[1],
      'good: The last copy outside this server: 1 December 2026, 14:00.',
    ])
    const { text } = await worker.get('/staff/backups')
    expect(text).toContain('ამ სერვერზე აღარ არის ბოლო ასლი: 2026 წლის 1 დეკემბერი, 15:00.')
    expect(text).toContain('ბოლო ასლი იქ: 2026 წლის 1 დეკემბერი, 14:00.')
    expect(text).not.toContain('asked-2026-12-01T15')
    await worker.post('/staff/backups/trial', {})
    await house.house.work()
    const [trial] = await trialsOf(house)
    expect(trial).toMatchObject({ name: 'asked-2026-12-01T14-00-00.tar.gz', state: 'restored' })
    const rows = String(trial?.row_count).replace(/(?=\d{3}$)/, '\u00a0')
    expect((await worker.get('/staff/backups')).text).toMatch(new RegExp(`ასლი აღდგა: ${rows} ჩანაწერი`))

    await deleteNewest()
    expect(await saidOfCopies()).toEqual(gone)
    const none = (await worker.get('/staff/backups')).text
    expect(none).toContain('ამ სერვერის გარეთ ასლი აღარ არის')
    expect(none).toContain('ახლა არცერთი ასლი არ გვაქვს')
    expect(none).not.toContain('ამაღამ')
    expect(none).not.toContain('ცდა ახლავე')

    // Nobody has looked yet, and then nobody can.
    await bucket.close()
    expect(await saidOfCopies()).toEqual([
      gone[0],
      'look: We do not know whether the last copy in the second place (1 December 2026, 15:00) is still there: the store does not answer.',
    ])
    const away = (await worker.get('/staff/backups')).text
    expect(away).toContain('ბოლო ასლი იქ: 2026 წლის 1 დეკემბერი, 15:00.')
    expect(away).toContain('არ ვიცით, ბოლო ასლი (2026 წლის 1 დეკემბერი, 15:00) ისევ მეორე ადგილასაა თუ არა: საცავი')
  })
})

describe('the recovery sheet', () => {
  it('is asked for until a worker says that it is kept, and the journal says who', async () => {
    const house = await testHouse({ outside: { backupUrl: emptyFolder() } })
    const worker = house.worker('look-after-house')
    const { archive: key, archiveRecipient } = await openKeys(house.dataFolder)
    expect((await worker.post('/staff/backups/recovery-sheet', {})).status).toBe(404)
    expect((await saidOf(house)).join('\n')).toContain('wrong: The recovery sheet has not been printed')

    await house.change((tx) => giveSheet(tx, nameOfKey(archiveRecipient)))
    expect((await saidOf(house)).join('\n')).toContain('look: Nobody has said that the recovery sheet is kept')
    expect((await worker.post('/staff/backups/recovery-sheet', {})).status).toBe(303)
    expect((await worker.post('/staff/backups/recovery-sheet', {})).status).toBe(409)
    expect(await saidOf(house)).toContain('good: The recovery sheet is kept.')
    const { text } = await worker.get('/staff/backups')
    expect(text).toContain('ნინო')
    expect(text).not.toContain(key.slice(-20))
    const last = house.house.engine.read.selectFrom('journal').selectAll().where('table_name', '=', 'recovery_sheet')
    const lines = await last.orderBy('id').execute()
    expect(lines.map(({ action }) => action)).toEqual(['create', 'amend'])
    expect(lines.at(-1)?.actor).toMatch(/^worker:/)
    expect(lines.at(-1)?.content).toContain('safe place')
  })
})
