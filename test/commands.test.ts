import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { checkArchive } from '#platform/archive/read.ts'
import { type Clock, setClock, systemClock } from '#platform/clock.ts'
import { openDoor } from '#platform/door.ts'
import type { Engine } from '#platform/engine.ts'
import { openEngine } from '#platform/open-engine.ts'
import { type House, openHouse } from '../src/house.tsx'
import { modules as allModules } from '../src/modules.ts'
import { createDatabase, freshDatabase } from './databases.ts'
import { assets, imereti, origin } from './house.ts'
import { newFolder } from './new-places.ts'
import { expectSamePages, restoredHouse } from './restored-house.ts'
import { type Place, started, temi } from './temi.ts'

/** A house that nobody serves, and its database. */
async function standing(): Promise<{ place: Place; engine: Engine }> {
  const { folder, url, remove } = await freshDatabase('filled')
  const engine = await openEngine({ url, folder })
  onTestFinished(async () => {
    await engine.close()
    await remove()
  })
  return { place: { folder, url }, engine }
}

function openedAt({ folder }: Place, engine: Engine, clock: Clock, modules = allModules): Promise<House> {
  const folders = { dataFolder: folder, filesFolder: join(folder, 'files') }
  return openHouse({
    engine,
    clock,
    assets,
    modules,
    pack: imereti,
    origin: () => origin,
    ...folders,
    logLevel: 'error',
  })
}

/** Once a day a head of the journal is noted, which the feed tells: were it just then, it would come after the copy. */
const withoutHeads = allModules.filter(({ name }) => name !== 'heads')

/** The archive brings back a house whose pages are the same, byte by byte. */
async function expectBack(house: House | Promise<House>, path: string): Promise<void> {
  await expectSamePages(await house, (await restoredHouse({ path }, systemClock.now())).house)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** Letters enough that a copy takes some time: random, so that nothing makes them shorter. */
async function fill(engine: Engine): Promise<void> {
  const letter = () => ({
    ...{
      recipient: '',
      language: 'ka' as const,
      subject: '',
      state: 'kept' as const,
      written_at: '2026-12-01T00:00:00Z',
    },
    text: randomBytes(12_000).toString('base64'),
  })
  for (let part = 0; part < 6; part += 1)
    await engine.write
      .insertInto('mail')
      .values(Array.from({ length: 100 }, letter))
      .execute()
}

/** Kills the process as soon as it has written some of a copy into the folder. */
async function killWhileItWrites(child: ReturnType<typeof started>, folder: string): Promise<string[]> {
  const ended = once(child, 'exit')
  const halfWritten = () => (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.part'))
  while (!halfWritten().some((name) => statSync(join(folder, name)).size > 1_000_000)) await setTimeout(2)
  child.kill('SIGKILL')
  expect(await ended).toEqual([null, 'SIGKILL'])
  return readdirSync(folder)
}

describe('temi verify', () => {
  it('ends well on a whole house, and names the first entry that is not as it was written', {
    timeout: 120_000,
  }, async () => {
    const { place, engine } = await standing()
    const whole = await temi(place, 'verify')
    expect([whole.code, whole.said]).toEqual([
      0,
      expect.stringMatching(/^ჟურნალი მთლიანია: \d+ სტრიქონი\. .*\n\nThe journal is whole: /s),
    ])
    expect(await temi(place, 'restore', place.folder)).toEqual({
      said: expect.stringMatching(/is a folder\./),
      code: 2,
    })
    const head = /Its head is ([0-9a-f]{64})/.exec(whole.said)?.[1] ?? ''

    await sql`update place set name_en = 'Nowhere' where id = 7`.execute(engine.write)
    const row = await temi(place, 'verify', '--head', head)
    expect([row.code, row.said]).toEqual([1, expect.stringContaining('- place 7 holds something else in name_en')])
    expect(row.said).toMatch(
      /თქვენი ანაბეჭდი ჟურნალშია: № \d+ სტრიქონი, რომელიც დაიწერა 20\d\d წლის .* არაფერი დაწერილა\./,
    )
    expect(row.said).toContain('- place 7: სვეტში name_en სხვა რამ წერია')

    await sql`update journal set content = '{"why":"","changes":{}}' where id in (40, 60)`.execute(engine.write)
    const line = await temi(place, 'verify')
    expect([line.code, line.said]).toEqual([1, expect.stringContaining('The journal breaks at line 40: it says that ')])
    expect(line.said).toMatch(
      /^ჟურნალი დარღვეულია № 40 სტრიქონზე: იქ წერია, რომ .* № 39 სტრიქონის ჩათვლით ჟურნალი მთლიანია\./,
    )
  })
})

describe('temi move', () => {
  it('carries the house into an empty database and back, and says what it has compared; a filled one is refused', {
    timeout: 120_000,
  }, async () => {
    // A house as it came to be on SQLite, with its rows in the order they were written.
    const place: Place = { folder: newFolder(), url: undefined }
    expect((await temi(place, 'add-worker')).code).toBe(0)
    const server = inject('templates').postgres
    const url = server && (await createDatabase(server, `moved_${randomBytes(4).toString('hex')}`))
    const there: Place = { folder: newFolder(), url }
    const target = url ?? `sqlite:${there.folder}`
    const moved = await temi(place, 'move', target)
    expect([moved.code, moved.said]).toEqual([
      0,
      expect.stringMatching(/\d+ rows of \d+ tables .* Fingerprint: [0-9a-f]{64}/),
    ])
    const again = await temi(place, 'move', target)
    expect([again.code, again.said]).toEqual([
      2,
      expect.stringMatching(/The database to move to is not empty: its journal has \d+ lines\. Nothing was changed\./),
    ])
    const nowhere = await temi(place, 'move', 'postgres://temi:secret@127.0.0.1:1/temi')
    expect(nowhere).toEqual({
      said: 'No PostgreSQL answers at 127.0.0.1:1. Start it, or mend the address you gave.\n',
      code: 1,
    })
    const back: Place = { folder: newFolder(), url: undefined }
    const returned = await temi(there, 'move', `sqlite:${back.folder}`)
    expect(returned.said).toContain(/Fingerprint: \w+/.exec(moved.said)?.[0])
    const head = /Its head is (\w+)/.exec((await temi(back, 'verify')).said)?.[1] ?? ''
    const kept = await temi(place, 'verify', '--head', head)
    expect([kept.code, kept.said]).toEqual([0, expect.stringContaining('nothing was written since')])
  })
})

describe('temi move, into what is not empty,', () => {
  it('changes nothing in the database of another program', async () => {
    const { place } = await standing()
    const server = inject('templates').postgres
    const there: Place = {
      folder: newFolder(),
      url: server && (await createDatabase(server, `theirs_${randomBytes(4).toString('hex')}`)),
    }
    const theirs = await openEngine(there)
    onTestFinished(() => theirs.close())
    await sql`create table customer (name text)`.execute(theirs.write)
    await sql`insert into customer (name) values ('Nino')`.execute(theirs.write)
    const moved = await temi(place, 'move', there.url ?? `sqlite:${there.folder}`)
    expect([moved.code, moved.said]).toEqual([2, expect.stringContaining('it holds tables that are not Temi’s')])
    const { rows } = await sql<{ name: string }>`select name from customer`.execute(theirs.read)
    expect(rows).toEqual([{ name: 'Nino' }])
    const tables = await theirs.read.introspection.getTables()
    expect(tables.map(({ name }) => name)).toEqual(['customer'])
  })
})

describe('words that cannot be used', () => {
  it('are refused before anything is done', async () => {
    const place: Place = { folder: newFolder(), url: undefined }
    const archive = join(place.folder, 'no-archive')
    writeFileSync(archive, '')
    for (const words of [
      ['restore', '--chekc', archive],
      ['restore', archive, '--check=yes'],
      ['restore', archive, '--files='],
      ['restore', archive, '--key'],
      ['restore', archive, '--toString'],
      ['keys', '--again=x'],
      ['import', place.folder, '--yes=x'],
      ['restore', archive, archive],
      ['backup', '--help'],
      ['backup', join(place.folder, 'one'), 'other'],
      ['export', join(place.folder, 'exported')],
      ['export', '--private'],
      ['import', place.folder],
      ['move', `sqlite:${newFolder()}`],
      ['move', `sqlite:${archive}`],
      ['fly'],
      ['toString'],
    ]) {
      const { said, code } = await temi(place, ...words)
      expect(code, words.join(' ')).toBe(2)
      // And not only because there is no house, and no archive.
      if (words.some((word) => word.startsWith('--'))) expect(said).toMatch(/^(What is|Say wh|Call it as)/)
    }
    expect(readdirSync(place.folder)).toEqual(['no-archive'])
    expect(await temi(place, '--help')).toEqual({ said: expect.stringContaining('backup, restore'), code: 0 })
  })

  it('name the place that was given, and not the folder of the data', async () => {
    const { place } = await standing()
    const file = join(newFolder(), 'there-already')
    writeFileSync(file, '')
    for (const [verb, path, sentence] of [
      ['backup', '/proc/copy.tar.gz', '/proc/copy.tar.gz cannot be written'],
      ['backup', join(newFolder(), 'a'.repeat(250)), 'cannot be written (ENAMETOOLONG)'],
      ['export', file, `${file} is a file. Name a new folder.`],
    ] as const) {
      // Whoever is not the administrator of the machine is told earlier that /proc may not be written.
      const said = (await temi(place, verb, path)).said.replace('/proc may not be written', `${path} cannot be written`)
      expect(said).toContain(sentence)
      expect(said).not.toContain(place.folder)
    }
  })
})

describe('an archive of a newer version', () => {
  it('is refused, also when it is only looked at, and nothing is made', async () => {
    const { place, engine } = await standing()
    await sql`insert into kysely_migration values ('2099-01-01-0000-later', '')`.execute(engine.write)
    const path = join(newFolder(), 'newer.tar.gz')
    expect((await temi(place, 'backup', path)).code).toBe(0)
    const back: Place = { folder: newFolder(), url: undefined }
    for (const more of [['--check'], []]) {
      const { said, code } = await temi(back, 'restore', path, ...more)
      expect([code, said]).toEqual([2, expect.stringContaining('was written by a newer version of Temi')])
      expect(readdirSync(back.folder).filter((name) => name !== 'filling.lock')).toEqual([])
    }
  })
})

describe('a database that is lost', () => {
  it('is not begun anew beside the copies of its house', async () => {
    const place: Place = { folder: newFolder(), url: undefined }
    mkdirSync(join(place.folder, 'backups'))
    writeFileSync(join(place.folder, 'backups', 'temi-2026-12-01T23-30-00.000Z.tar.gz'), '')
    writeFileSync(join(place.folder, 'temi.sqlite'), '')
    for (const verb of ['start', 'migrate', 'add-worker']) {
      const { said, code } = await temi(place, verb)
      expect([code, said]).toEqual([
        1,
        expect.stringMatching(/The database is empty, .* holds copies of a house \(1\)/),
      ])
    }
    expect(await temi(place, 'verify')).toMatchObject({
      said: expect.stringContaining('There is no house in'),
      code: 2,
    })
  })
})

describe('a database whose file is gone or empty', () => {
  it('is opened by no command while its log lies there: SQLite would delete it', { timeout: 60_000 }, async () => {
    const place: Place = { folder: newFolder(), url: undefined }
    expect((await temi(place, 'add-worker')).code).toBe(0)
    const file = join(place.folder, 'temi.sqlite')
    const aside = join(place.folder, 'aside.sqlite')
    const log = Buffer.from('what the house has written')
    renameSync(file, aside)
    writeFileSync(`${file}-wal`, log)
    const refusal = /temi\.sqlite in .* is gone or empty, while temi\.sqlite-wal lies there/
    const verbs = [['start'], ['migrate'], ['add-worker'], ['verify'], ['doctor'], ['backup', join(newFolder(), 'one')]]
    for (const isGone of [true, false]) {
      if (!isGone) writeFileSync(file, '')
      for (const words of verbs)
        expect(await temi(place, ...words)).toEqual({ said: expect.stringMatching(refusal), code: 1 })
      expect([readFileSync(`${file}-wal`), existsSync(file)]).toEqual([log, !isGone])
    }
    const other: Place = { folder: newFolder(), url: undefined }
    renameSync(aside, join(other.folder, 'temi.sqlite'))
    const moved = await temi(other, 'move', `sqlite:${place.folder}`)
    expect(moved).toEqual({ said: expect.stringMatching(refusal), code: 1 })
    expect(readFileSync(`${file}-wal`)).toEqual(log)
    expect(existsSync(join(place.folder, 'filling.txt'))).toBe(false)
  })
})

describe('a backup that is killed on the way', () => {
  it('by hand leaves nothing that looks like an archive, and the next one is whole', { timeout: 120_000 }, async () => {
    const { place, engine } = await standing()
    await fill(engine)
    const folder = newFolder()
    const path = join(folder, 'by-hand.tar.gz')
    const left = await killWhileItWrites(started(place, ['backup', path]), folder)
    expect(left).toEqual([expect.stringMatching(/^by-hand\.tar\.gz\..+\.part$/)])
    await expect(checkArchive({ path: join(folder, left[0] ?? '') })).rejects.toMatchObject({ fault: 'damaged' })
    const beside = started(place, ['backup', path])
    onTestFinished(() => void beside.kill('SIGKILL'))
    const parts = () => readdirSync(folder).filter((name) => name.endsWith('.part') && !left.includes(name))
    while (parts().length === 0) await setTimeout(2)
    beside.kill('SIGSTOP')
    const next = await temi(place, 'backup', path)
    expect([next.code, next.said]).toEqual([0, expect.stringContaining(`has left ${join(folder, left[0] ?? '')}`)])
    // The other one is still at it, however slowly.
    expect(next.said).not.toContain(parts()[0])
    beside.kill('SIGKILL')
    await expectBack(openedAt(place, engine, systemClock), path)
  })

  it('at night is begun anew by whoever comes next, and only the whole one stands in the list', {
    timeout: 120_000,
  }, async () => {
    const { place, engine } = await standing()
    await fill(engine)
    await openDoor(engine, systemClock, []).change('house', 'test', async (tx) => tx.job('backup', {}))
    const folder = join(place.folder, 'backups')
    mkdirSync(folder)
    const left = await killWhileItWrites(started(place, ['start'], { PORT: String(await freePort()) }), folder)
    expect(left).toEqual([expect.stringMatching(/^temi-.+\.tar\.gz\..+\.part$/)])

    const clock = setClock(systemClock.now())
    const house = await openedAt(place, engine, clock, withoutHeads)
    // Whoever may be at it still has a minute to say so.
    expect(await house.work()).not.toContainEqual(expect.objectContaining({ kind: 'backup' }))
    clock.advance('PT2M')
    expect(await house.work()).toContainEqual({ kind: 'backup', state: 'done' })
    // What was left goes a day later; it might be of somebody who is still writing.
    const names = readdirSync(folder).filter((name) => !left.includes(name))
    expect(names).toHaveLength(1)
    await expectBack(house, join(folder, names[0] ?? ''))
    const rows = await engine.read.selectFrom('backup').select(['name', 'state']).execute()
    expect(rows).toEqual([{ name: names[0], state: 'kept' }])
  })
})
