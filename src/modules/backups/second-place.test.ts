import { cpSync, createReadStream, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { decrypted } from '#platform/archive/encryption.ts'
import { checkArchive } from '#platform/archive/read.ts'
import { nameOfKey, openKeys } from '#platform/keys/keys.ts'
import { openStore } from '#platform/stores/open-store.ts'
import { copiesOf, expectBackFrom, farAway, rowsOf, saidOf, trialsOf } from '../../../test/copies.ts'
import { testHouse } from '../../../test/house.ts'
import { newFolder } from '../../../test/new-places.ts'
import { openBucket } from '../../../test/s3.ts'

/** Beside the copies the house says there that it sweeps the place. */
const copiesIn = (folder: string) => readdirSync(folder).filter((name) => name !== 'sweeper.txt')

async function copiesInBucket(url: string): Promise<string[]> {
  const names: string[] = []
  for await (const { name } of openStore(url).list('')) if (name !== 'sweeper.txt') names.push(name)
  return names
}

describe('the second place', () => {
  it('as a folder gets an encrypted copy that the key of the house opens, byte by byte the same', async () => {
    const second = newFolder()
    const house = await testHouse({ outside: { backupUrl: second } })
    await house.worker('look-after-house').post('/staff/backups/new', {})
    await house.house.work()
    const { archive: key, archiveRecipient } = await openKeys(house.dataFolder)
    const [name = ''] = copiesIn(second)
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
      house.clock.reach(moment)
      await house.house.work()
    }
    const nights = ['2026-12-03', '2028-01-02'].map((night) => expect.stringContaining(`temi-${night}`))
    expect(copiesIn(second).sort()).toEqual([name, ...nights])
    expect(await saidOf(house)).toContain(neverOutside)
  })

  it('as a bucket is tried again when it does not answer, without another copy here', async () => {
    const bucket = await openBucket()
    onTestFinished(() => bucket.close())
    const house = await testHouse({ outside: { backupUrl: bucket.url, ownNetworks: farAway } })
    const worker = house.worker('look-after-house')
    await worker.post('/staff/backups/new', {})
    await house.house.work()
    expect(await copiesInBucket(bucket.url)).toEqual([expect.stringMatching(/^asked-.*\.tar\.gz\.age$/)])
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
    const house = await testHouse({ outside: { backupUrl: newFolder(), ownNetworks: farAway } })
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
    expect(await saidOutside(newFolder())).toBe(since)
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
    const second = newFolder()
    const house = await testHouse({ outside: { backupUrl: second } })
    const [theirs = ''] = copiesOf(left)
    cpSync(join(left.dataFolder, 'backups'), join(house.dataFolder, 'backups'), { recursive: true })
    house.clock.advance('PT1H')
    const worker = house.worker('look-after-house')
    await worker.post('/staff/backups/new', {})
    await house.house.work()
    const ours = 'asked-2026-12-01T14-00-00'
    expect(copiesOf(house)).toEqual([theirs, `${ours}.tar.gz`])
    expect(copiesIn(second)).toEqual([expect.stringContaining(ours)])
    expect(await saidOf(house)).toContain('good: The last checked copy: 1 December 2026, 14:00.')
    await worker.post('/staff/backups/trial', {})
    await house.house.work()
    expect(await trialsOf(house)).toMatchObject([{ name: `${ours}.tar.gz`, state: 'restored' }])
  })

  it('that is a folder which is not there is said, and not made', async () => {
    const second = join(newFolder(), 'not-mounted')
    const house = await testHouse({ outside: { backupUrl: second } })
    const isNotThere = 'wrong: The copy did not reach the second place: its folder is not there.'
    expect(await saidOf(house)).toContain(isNotThere)
    await house.worker('look-after-house').post('/staff/backups/new', {})
    await house.house.work()
    expect((await saidOf(house)).filter((one) => one === isNotThere)).toHaveLength(1)
    expect(readdirSync(join(second, '..'))).toEqual([])
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
      await store.remove((await copiesInBucket(bucket.url)).at(-1) ?? '')
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
