import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkArchive } from '#platform/archive/read.ts'
import { nameOfKey, openKeys } from '#platform/keys/keys.ts'
import { newToken } from '#platform/tokens.ts'
import { copiesOf, expectBackFrom, rowsOf, saidOf } from '../../../test/copies.ts'
import { inventedPack, testHouse } from '../../../test/house.ts'
import { newFolder } from '../../../test/new-places.ts'
import { giveSheet } from './index.ts'

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

    house.clock.reach('2026-12-01T23:30:00Z')
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

    // A clock that is ahead for one look makes nothing old.
    for (const moment of ['2027-06-01T09:00:00Z', '2026-12-08T09:00:00Z']) {
      house.clock.set(moment)
      await house.house.work()
      expect(copiesOf(house)).toEqual(expect.arrayContaining([first, beforeUpdate]))
    }
    for (const day of ['2026-12-08', '2026-12-09', '2026-12-10', '2027-03-20']) {
      house.clock.reach(`${day}T23:30:00Z`)
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

describe('the recovery sheet', () => {
  it('is asked for until a worker says that it is kept, and the journal says who', async () => {
    const house = await testHouse({ outside: { backupUrl: newFolder() } })
    const worker = house.worker('look-after-house')
    const { archive: key, archiveRecipient } = await openKeys(house.dataFolder)
    expect((await worker.post('/staff/backups/recovery-sheet', {})).status).toBe(404)
    expect((await saidOf(house)).join('\n')).toContain('wrong: The recovery sheet has not been printed')

    await house.change((tx) => giveSheet(tx, nameOfKey(archiveRecipient)))
    expect((await saidOf(house)).join('\n')).toContain('look: Nobody has said that the recovery sheet is kept')
    expect((await worker.post('/staff/backups/recovery-sheet', {})).status).toBe(303)
    expect((await worker.post('/staff/backups/recovery-sheet', {})).status).toBe(409)
    expect(await saidOf(house)).toContain('good: The recovery sheet is kept.')
    const keys = join(house.dataFolder, 'keys')
    renameSync(keys, `${keys}.lost`)
    expect((await saidOf(house)).join('\n')).toContain('wrong: The copies have another key now')
    rmSync(keys, { recursive: true })
    renameSync(`${keys}.lost`, keys)
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
