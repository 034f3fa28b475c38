import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { checkArchive } from '#platform/archive/read.ts'
import { writeArchive } from '#platform/archive/write.ts'
import { openFileStore } from '#platform/files/store.ts'
import { openEngine } from '#platform/open-engine.ts'
import { type TestHouse, testHouse } from './house.ts'
import { emptyPlace, newFolder } from './new-places.ts'
import { expectSamePages, restoredHouse } from './restored-house.ts'
import { type Place, temi } from './temi.ts'

const placeOf = ({ dataFolder, databaseUrl }: TestHouse): Place => ({ folder: dataFolder, url: databaseUrl })

/** A house with a message, and what somebody has done to its tables by hand. */
async function altered(...statements: string[]): Promise<TestHouse> {
  const house = await testHouse()
  await house.post('/contact', { body: 'წყალი არ მოდის', phone: '599 12 34 56' })
  for (const statement of statements) await sql.raw(statement).execute(house.house.engine.write)
  return house
}

/** An archive as they were written before the tables of the house were told from others. */
async function formerArchive({ house, filesFolder, clock }: TestHouse): Promise<string> {
  const path = join(newFolder(), 'former.tar.gz')
  const files = openFileStore(filesFolder)
  await writeArchive(path, { engine: house.engine, steps: {}, files, now: clock.now(), temi: '0.1.0' })
  return path
}

// No row of ours holds such a number, and the driver for SQLite refuses to read it.
const byHand = ['create table "By hand/2" (what bigint)', 'insert into "By hand/2" values (9007199254740993)']
const ofText = ['create table byhand (what text)', "insert into byhand values ('mine')"]
const column = ['alter table message add column extra text', "update message set extra = 'mine'"]

const leftOut = (table: string) => [
  `The table "${table}" is not of Temi and was left out: 1 row.`,
  'The column "extra" of the table "message" is not of Temi and was left out: 1 row.',
]

describe('tables and columns that somebody has added', () => {
  it('are named by a backup and not carried, and the house comes back from it', { timeout: 120_000 }, async () => {
    const house = await altered(...byHand, ...column)
    const path = join(newFolder(), 'copy.tar.gz')
    const { said, code } = await temi(placeOf(house), 'backup', path)
    expect(code).toBe(0)
    for (const line of leftOut('By hand/2')) expect(said).toContain(line)
    const back = await temi(await emptyPlace(), 'restore', path)
    expect([back.code, back.said]).toEqual([0, expect.stringContaining('The house is back in')])
    await expectSamePages(house.house, (await restoredHouse({ path }, house.clock.now())).house)
  })

  it('are left out and named where a former archive holds them, or a house moves', { timeout: 120_000 }, async () => {
    const house = await altered(...ofText, ...column)
    const path = await formerArchive(house)
    for (const words of [
      ['restore', path, '--check'],
      ['restore', path],
    ]) {
      const { said, code } = await temi(await emptyPlace(), ...words)
      expect([code, said]).toEqual([0, expect.stringContaining(words[2] ? 'can be restored' : 'The house is back')])
      for (const line of leftOut('byhand')) expect(said).toContain(line)
    }
    const to = newFolder()
    const moved = await temi(placeOf(house), 'move', `sqlite:${to}`)
    expect([moved.code, moved.said]).toEqual([0, expect.stringContaining('every table is the same there')])
    for (const line of leftOut('byhand')) expect(moved.said).toContain(line)
    const there = await openEngine({ url: undefined, folder: to })
    expect(await there.read.selectFrom('message').select('body').execute()).toEqual([{ body: 'წყალი არ მოდის' }])
    await there.close()
  })

  it('are left out of an export and named', async () => {
    const house = await altered(...byHand, ...column)
    const folder = join(newFolder(), 'out')
    const { said, code } = await temi(placeOf(house), 'export', folder)
    expect([code, said]).toEqual([0, expect.stringContaining(`${folder} holds`)])
    for (const line of leftOut('By hand/2')) expect(said).toContain(line)
    const messages = readFileSync(join(folder, 'private', 'message.json'), 'utf8')
    expect([messages.includes('წყალი არ მოდის'), messages.includes('extra')]).toEqual([true, false])
  })

  it('are none in a house nobody has altered', async () => {
    const house = await altered()
    const path = join(newFolder(), 'copy.tar.gz')
    expect((await temi(placeOf(house), 'backup', path)).said).not.toMatch(/not of Temi|missing/)
    expect((await checkArchive({ path })).misfits).toEqual([])
  })
})

describe('columns that somebody has taken away', () => {
  it('are named, and the rest comes back; a house without them does not move', { timeout: 120_000 }, async () => {
    const house = await altered('alter table message drop column phone')
    const path = join(newFolder(), 'copy.tar.gz')
    const line = 'The column "phone" of the table "message" is missing: 1 row without it.'
    expect((await temi(placeOf(house), 'backup', path)).said).toContain(line)
    const back = await temi(await emptyPlace(), 'restore', path)
    expect([back.code, back.said]).toEqual([0, expect.stringContaining(line)])
    const moved = await temi(placeOf(house), 'move', `sqlite:${newFolder()}`)
    expect([moved.code, moved.said]).toEqual([1, expect.stringContaining('the column "phone" of "message" is missing')])
    const exported = await temi(placeOf(house), 'export', join(newFolder(), 'out'))
    expect([exported.code, exported.said]).toEqual([0, expect.stringContaining(line)])
  })

  it('or whole tables without which there is no copy are a sentence', async () => {
    const house = await altered('alter table file rename to file_of_mine')
    const { said, code } = await temi(placeOf(house), 'backup', join(newFolder(), 'copy.tar.gz'))
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/^The database lacks what Temi has made in it \(.*file.*temi -- verify/),
    ])
  })

  it('and that each row needs are said before anything is made', { timeout: 120_000 }, async () => {
    const house = await altered('alter table message drop column body')
    const path = await formerArchive(house)
    for (const more of [['--check'], []]) {
      const place = await emptyPlace()
      const { said, code } = await temi(place, 'restore', path, ...more)
      const sentence = 'holds rows that do not fit the tables of Temi: 1 row of the table "message" lacks "body"'
      expect([code, said]).toEqual([2, expect.stringContaining(sentence)])
      expect(existsSync(join(place.folder, 'temi.sqlite'))).toBe(false)
    }
  })

  it('or values that no table takes are a sentence as well', { timeout: 120_000 }, async () => {
    const house = await altered(
      'alter table message rename column state to old_state',
      'alter table message add column state text',
    )
    const place = await emptyPlace()
    const { said, code } = await temi(place, 'restore', await formerArchive(house))
    expect([code, said]).toEqual([2, expect.stringContaining('holds rows that do not fit the tables of Temi: ')])
    expect(said).not.toContain('    at ')
    if (!place.url) expect(readdirSync(place.folder).filter((name) => name.startsWith('temi'))).toEqual([])
  })
})

describe('a database of a newer version', () => {
  it('is not judged by verify, and its copy says whose it is', { timeout: 120_000 }, async () => {
    const step = "insert into kysely_migration (name, timestamp) values ('2099-01-01-0900-later', '2099-01-01')"
    const place = placeOf(await altered(step))
    const verified = await temi(place, 'verify')
    expect([verified.code, verified.said]).toEqual([1, expect.stringContaining('newer version')])
    expect(verified.said).not.toContain('journal')
    const { code, said } = await temi(place, 'backup', join(newFolder(), 'copy.tar.gz'))
    expect([code, said]).toEqual([0, expect.stringContaining('only that version restores it')])
  })
})
