import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import { extract } from 'tar-stream'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { putMember, writeTarFile } from '#platform/archive/tar-file.ts'
import type { Engine } from '#platform/engine.ts'
import { openEngine } from '#platform/open-engine.ts'
import { fillingPlace } from '#platform/place.ts'
import { freshDatabase } from './databases.ts'
import { emptyPlace, newFolder } from './new-places.ts'
import { type Place, started, temi } from './temi.ts'

async function engineAt(place: Place): Promise<Engine> {
  const engine = await openEngine(place)
  onTestFinished(() => engine.close())
  return engine
}

/** A house that nobody serves. With letters enough, bringing it anywhere takes some time. */
async function house({ letters = 0 } = {}): Promise<{ place: Place; engine: Engine }> {
  const { folder, url, remove } = await freshDatabase('filled')
  onTestFinished(remove)
  const place = { folder, url }
  const engine = await engineAt(place)
  const letter = () => ({
    ...{ recipient: '', language: 'ka' as const, subject: '', state: 'kept' as const },
    ...{ written_at: '2026-12-01T00:00:00Z', text: randomBytes(12_000).toString('base64') },
  })
  for (let written = 0; written < letters; written += 100)
    await engine.write
      .insertInto('mail')
      .values(Array.from({ length: 100 }, letter))
      .execute()
  return { place, engine }
}

async function archiveOf(place: Place): Promise<string> {
  const path = join(newFolder(), 'house.tar.gz')
  expect((await temi(place, 'backup', path)).code).toBe(0)
  return path
}

/** The same archive with what it says about itself altered, as one who can write its checksums anew could. */
async function altered(path: string, from: RegExp, to: string): Promise<string> {
  const members = createReadStream(path).pipe(createGunzip()).pipe(extract())
  const there = join(newFolder(), 'altered.tar.gz')
  await writeTarFile(there, async (tar) => {
    let sums = ''
    for await (const member of members) {
      const { name } = member.header
      if (name === 'checksums.txt') continue
      const whole = await buffer(member)
      const content = name === 'about.json' ? Buffer.from(whole.toString().replace(from, to)) : whole
      sums += `${createHash('sha256').update(content).digest('hex')}  ${name}\n`
      await putMember(tar, name, content)
    }
    await putMember(tar, 'checksums.txt', Buffer.from(sums))
    tar.finalize()
  })
  return there
}

/** Waits until a house is being written into the place, and not all of it is there. */
async function halfWritten({ folder, url }: Place): Promise<void> {
  if (!url) {
    // Until the end everything is in the log.
    const log = join(folder, 'restoring', 'temi.sqlite-wal')
    while ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) < 300_000) await setTimeout(2)
    return
  }
  const onlooker = await openEngine({ url, folder })
  const writing = sql<{ some: number }>`select count(*) as some from pg_stat_activity
    where datname = current_database() and state <> 'idle' and query like 'insert into "mail"%'`
  while (!(await writing.execute(onlooker.read)).rows[0]?.some) await setTimeout(1)
  await onlooker.close()
}

async function expectWhole(place: Place): Promise<void> {
  const verified = await temi(place, 'verify')
  expect([verified.code, verified.said]).toEqual([0, expect.stringContaining('The journal is whole: ')])
}

const atWork = /A house is being brought into .* just now/

/** One of two has filled the place; the other was refused, while the one was at work or a moment after it. */
function expectOnce(ended: Array<{ said: string; code: number }>): void {
  const refused = ended.filter(({ code }) => code !== 0)
  expect(refused.map(({ said }) => atWork.test(said) || / is not empty: /.test(said))).toEqual([true])
}

/** A disk in memory that is as small as it is said; nothing where this machine lets nobody make one. */
function smallDisk(bytes: number): string | undefined {
  const disk = newFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=700`, 'tmpfs', disk])
  if (mounted.status !== 0) return undefined
  onTestFinished(() => void spawnSync('umount', ['-l', disk]))
  return disk
}

describe('a restore', () => {
  it('and another one at the same time bring the house back once', { timeout: 120_000 }, async () => {
    const path = await archiveOf((await house({ letters: 400 })).place)
    const back = await emptyPlace()
    const all = await Promise.all([temi(back, 'restore', path), temi(back, 'restore', path)])
    expectOnce(all)
    await expectWhole(back)
  })

  it('that is under way lets nobody begin a house in its place, or bring one there', {
    timeout: 120_000,
  }, async () => {
    const { place, engine } = await house({ letters: 400 })
    const path = await archiveOf(place)
    const back = await emptyPlace()
    const child = started(back, ['restore', path])
    const [ended, said] = [once(child, 'exit'), text(child.stdout)]
    await halfWritten(back)
    child.kill('SIGSTOP')
    for (const words of [['migrate'], ['start'], ['restore', path]])
      expect(await temi(back, ...words)).toEqual({ code: 1, said: expect.stringMatching(atWork) })
    child.kill('SIGCONT')
    expect([await ended, await said]).toEqual([[0, null], expect.stringContaining('The house is back')])
    await expectWhole(back)
    const lines = async (of: Engine) => (await of.read.selectFrom('journal').select('id').execute()).length
    expect(await lines(await engineAt(back))).toBe(await lines(engine))
  })

  it('that is killed leaves no tables, and the next one brings the house back', { timeout: 120_000 }, async () => {
    const path = await archiveOf((await house({ letters: 400 })).place)
    const back = await emptyPlace()
    const child = started(back, ['restore', path])
    const ended = once(child, 'exit')
    await halfWritten(back)
    child.kill('SIGKILL')
    await ended
    if (back.url) expect(await (await engineAt(back)).read.introspection.getTables()).toEqual([])
    else expect(readdirSync(back.folder).filter((name) => name.startsWith('temi.sqlite'))).toEqual([])
    expect(await temi(back, 'doctor')).toEqual({ code: 1, said: expect.stringContaining('was cut off on its way') })
    for (const copies of [false, true]) {
      if (copies) mkdirSync(join(back.folder, 'backups'))
      if (copies) spawnSync('cp', [path, join(back.folder, 'backups')])
      const begun = await temi(back, 'migrate')
      expect([begun.code, begun.said]).toEqual([
        1,
        expect.stringContaining('was cut off, and what it has left is no house'),
      ])
    }
    const again = await temi(back, 'restore', path)
    expect([again.code, again.said]).toEqual([0, expect.stringContaining('The house is back')])
    for (const left of ['restoring', 'filling.txt']) expect(existsSync(join(back.folder, left))).toBe(false)
    await expectWhole(back)
  })

  it('that is killed when everything is in says so to the next one, and a start takes its mark away', {
    timeout: 120_000,
  }, async () => {
    const path = await archiveOf((await house()).place)
    const back = await emptyPlace()
    expect((await temi(back, 'restore', path)).code).toBe(0)
    // What a process leaves that ends there, before it could take the mark away.
    const killed = fillingPlace(
      back,
      () => Promise.reject(new Error('killed')),
      () => false,
    )
    await expect(killed).rejects.toThrow('killed')
    const again = await temi(back, 'restore', path)
    expect([again.code, again.said]).toEqual([
      2,
      expect.stringMatching(
        / is not empty: .* was cut off here before\. .*\b(empty the database|temi\.sqlite\* aside), and restore again/,
      ),
    ])
    const child = started(back, ['start'], { PORT: '0' })
    const ended = once(child, 'exit')
    for await (const piece of child.stdout) if (String(piece).includes('Temi is open')) break
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    expect(existsSync(join(back.folder, 'filling.txt'))).toBe(false)
  })

  it('says the truth about the journal that came back', { timeout: 120_000 }, async () => {
    const { place, engine } = await house()
    const path = await archiveOf(place)
    const whole = await temi(await emptyPlace(), 'restore', path)
    expect([whole.code, whole.said]).toEqual([0, expect.stringMatching(/The journal is whole: \d+ lines/)])
    expect(whole.said).toMatch(/erased after that \(.+, \d\d:\d\d\) is in it again/)
    const cut = await temi(
      await emptyPlace(),
      'restore',
      await altered(path, /"hash": "\w+"/, `"hash": "${'a'.repeat(64)}"`),
    )
    expect([cut.code, cut.said]).toEqual([1, expect.stringContaining('It is not the journal that the copy tells of')])
    await sql`delete from journal where id = 40`.execute(engine.write)
    const lacking = await temi(await emptyPlace(), 'restore', await archiveOf(place))
    expect([lacking.code, lacking.said]).toEqual([1, expect.stringContaining('The journal breaks at line 40')])
    expect(lacking.said).toContain('The house is back')
    await sql`delete from journal_head`.execute(engine.write)
    const headless = await temi(await emptyPlace(), 'restore', await archiveOf(place))
    expect([headless.code, headless.said]).toEqual([1, expect.stringContaining('The journal breaks at line 1')])
  })
})

// The disk of PostgreSQL is its own.
if (!inject('templates').postgres)
  describe('a restore', () => {
    it('onto a disk that has too little room puts nothing in place, and says so', {
      timeout: 240_000,
    }, async (test) => {
      const { place } = await house()
      const path = await archiveOf(place)
      const codes = new Set<number>()
      const size = statSync(join(place.folder, 'temi.sqlite')).size
      for (const times of [1.2, 1.6, 1.9, 2.1, 2.4, 3.5]) {
        const folder = smallDisk(Math.ceil(size * times))
        if (!folder) return test.skip('no small disk can be made here')
        const { said, code } = await temi({ folder, url: undefined }, 'restore', path)
        codes.add(code)
        if (code === 0) {
          await expectWhole({ folder, url: undefined })
          continue
        }
        expect([times, said]).toEqual([times, expect.stringContaining(`The disk of ${folder} is full`)])
        expect(said).not.toContain('The house is back')
        expect(existsSync(join(folder, 'temi.sqlite'))).toBe(false)
      }
      expect([...codes].sort()).toEqual([0, 1])
    })
  })

describe('a new house', () => {
  it('is not begun where files or keys tell of one before it, and is where a start has failed', {
    timeout: 60_000,
  }, async () => {
    const place = await emptyPlace()
    for (const name of ['files', 'keys']) mkdirSync(join(place.folder, name))
    writeFileSync(join(place.folder, 'lock.sqlite'), '')
    for (const left of ['files/c0ffee', 'keys/archive.txt']) {
      writeFileSync(join(place.folder, left), 'something')
      for (const verb of ['start', 'add-worker']) {
        const { said, code } = await temi(place, verb)
        expect([code, said]).toEqual([
          1,
          expect.stringMatching(/a house was here before: it has left .*(files|keys)\. /),
        ])
      }
      expect(existsSync(join(place.folder, 'temi.sqlite'))).toBe(false)
      rmSync(join(place.folder, left))
    }
    expect(await temi(place, 'migrate')).toMatchObject({ code: 0 })
  })
})

describe('a move', () => {
  it('onto a disk that has too little room names that disk, and may be tried again there', {
    timeout: 120_000,
  }, async (test) => {
    const { place } = await house()
    const folder = smallDisk(600_000)
    if (!folder) return test.skip('no small disk can be made here')
    const move = () => temi(place, 'move', `sqlite:${folder}`)
    const { code, said } = await move()
    expect([code, said]).toEqual([1, expect.stringContaining(`The disk of ${folder} is full`)])
    expect(said).not.toContain(place.folder)
    spawnSync('mount', ['-o', 'remount,size=64m', folder])
    expect(await move()).toMatchObject({ code: 0, said: expect.stringContaining('Fingerprint') })
    await expectWhole({ folder, url: undefined })
  })
})

describe('two moves at once', () => {
  it('fill the database once', { timeout: 120_000 }, async () => {
    const houses = [await house({ letters: 200 }), await house({ letters: 200 })]
    const there = await emptyPlace()
    const target = there.url ?? `sqlite:${there.folder}`
    const all = await Promise.all(houses.map(({ place }) => temi(place, 'move', target)))
    expectOnce(all)
    await expectWhole(there)
  })
})
