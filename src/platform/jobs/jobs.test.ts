import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { setClock, systemClock } from '#platform/clock.ts'
import { openDoor } from '#platform/door.ts'
import type { Engine } from '#platform/engine.ts'
import type { JobKind } from '#platform/module.ts'
import { openEngine } from '#platform/open-engine.ts'
import { freshDatabase } from '../../../test/databases.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { modules } from '../../modules.ts'
import { watchLeases } from './abandoned.ts'

/** A house that has these kinds of job beside its own. */
function houseWith(...jobs: JobKind[]): Promise<TestHouse> {
  return testHouse({ modules: [...modules, { name: 'bells', jobs }], now: '2026-12-01T09:01:00Z' })
}

function jobsIn({ house }: TestHouse, kind: string) {
  return house.engine.read.selectFrom('job').selectAll().where('kind', '=', kind).orderBy('id').execute()
}

describe('a job', () => {
  it('is done after the change that asked for it, once, and not before its time', async () => {
    const rung: unknown[] = []
    const house = await houseWith({ kind: 'ring', work: async (_app, payload) => void rung.push(payload.bell) })
    await house.change(async (tx) => {
      tx.job('ring', { bell: 1 })
      tx.job('ring', { bell: 2 }, '2026-12-01T10:00:00.000Z')
    })
    await expect(
      house.change(async (tx) => {
        tx.job('ring', { bell: 3 })
        throw new Error('the change is not kept')
      }),
    ).rejects.toThrow()

    expect(rung).toEqual([])
    expect(await house.house.work()).toEqual([{ kind: 'ring', state: 'done' }])
    expect(await house.house.work()).toEqual([])
    house.clock.set('2026-12-01T10:00:00Z')
    await house.house.work()
    expect(rung).toEqual([1, 2])
  })

  it('that goes wrong is tried again, later each time, and kept for staff when it never goes well', async () => {
    const given: unknown[] = []
    const house = await houseWith({
      kind: 'ring',
      work: async () => {
        throw Object.assign(new Error('550 <nino@example.ge> ნინო "Nino" +995 599 12 34 56 is unknown'), { code: 'E1' })
      },
      gaveUp: async (_app, payload) => void given.push(payload.bell),
    })
    await house.change(async (tx) => tx.job('ring', { bell: 7 }))
    const began = house.clock.now()
    for (let tries = 1; tries < 8; tries += 1) {
      expect(await house.house.work()).toContainEqual(expect.objectContaining({ kind: 'ring', state: 'put-off' }))
      const [job] = await jobsIn(house, 'ring')
      expect(job).toMatchObject({ state: 'waiting', tries, holder: null })
      expect(given).toEqual([])
      house.clock.set(job?.run_at ?? '')
    }
    await house.house.work()
    const [job] = await jobsIn(house, 'ring')
    expect(job).toMatchObject({ state: 'failed', tries: 8, error: 'E1: 550 … … … … is unknown' })
    expect(given).toEqual([7])
    const hours = (Date.parse(house.clock.now()) - Date.parse(began)) / 3_600_000
    expect(hours).toBeGreaterThan(10)
    expect(hours).toBeLessThan(20)
  })

  it('of a kind this process does not know waits for one that does', async () => {
    const house = await houseWith()
    await house.change(async (tx) => tx.job('ring', {}))
    await house.house.work()
    expect(await jobsIn(house, 'ring')).toMatchObject([{ state: 'waiting', tries: 0 }])
  })
})

describe('a schedule', () => {
  it('goes by the clock of Georgia, and what was missed while the house was closed is made up once', async () => {
    const rung: string[] = []
    const ring: JobKind = { kind: 'ring', schedule: '0 4 * * *', work: async (app) => void rung.push(app.clock.now()) }
    const house = await houseWith(ring)
    await house.house.work()
    house.clock.set('2026-12-01T23:59:59Z')
    await house.house.work()
    expect(rung).toEqual([])
    house.clock.set('2026-12-02T00:00:00Z')
    await house.house.work()
    await house.house.work()
    expect(rung).toEqual(['2026-12-02T00:00:00.000Z'])

    house.clock.set('2026-12-09T15:00:00Z')
    await house.house.work()
    await house.house.work()
    expect(rung.slice(1)).toEqual(['2026-12-09T15:00:00.000Z'])
    const next = house.house.engine.read.selectFrom('schedule').select('next_at').where('kind', '=', 'ring')
    expect(await next.execute()).toEqual([{ next_at: '2026-12-10T00:00:00.000Z' }])
  })

  it('never asks for a second one while the first is not done, and comes back when the clock is put right', async () => {
    const house = await houseWith({
      kind: 'ring',
      schedule: '* * * * *',
      work: async () => {
        throw new Error('the rope is torn')
      },
    })
    await house.house.work()
    house.clock.set('2031-01-01T00:00:00Z')
    await house.house.work()
    house.clock.advance('PT10S')
    await house.house.work()
    expect(await jobsIn(house, 'ring')).toHaveLength(1)

    house.clock.set('2026-12-01T09:05:00Z')
    await house.house.work()
    const next = house.house.engine.read.selectFrom('schedule').select('next_at').where('kind', '=', 'ring')
    expect(await next.execute()).toEqual([{ next_at: '2026-12-01T09:06:00.000Z' }])
  })
})

describe('a clock that is a year ahead for a while', () => {
  const [today, nextYear] = ['2026-12-01T09:00:00Z', '2027-12-01T09:00:00Z']

  it('keeps no job from being done when it is right again, neither one that was put off nor that of tonight', async () => {
    let isTorn = true
    const rung: string[] = []
    const work: JobKind['work'] = async (app) => {
      if (isTorn) throw new Error('the rope is torn')
      rung.push(app.clock.now().slice(0, 10))
    }
    const house = await houseWith({ kind: 'ring', schedule: '0 4 * * *', work }, { kind: 'call', work })
    const done = async () =>
      (await house.house.work()).flatMap(({ kind, state }) => (/ring|call/.test(kind) ? [`${kind} ${state}`] : []))
    expect(await done()).toEqual([])
    house.clock.set(nextYear)
    await house.change(async (tx) => tx.job('call', {}))
    expect((await done()).sort()).toEqual(['call put-off', 'ring put-off'])
    await house.change(async (tx) => tx.job('call', {}))
    house.clock.set(today)
    isTorn = false
    expect((await done()).sort()).toEqual(['call done', 'call done', 'ring done'])
    house.clock.advance('PT16H')
    expect(await done()).toEqual(['ring done'])
    expect(rung).toEqual(['2026-12-01', '2026-12-01', '2026-12-01', '2026-12-02'])
  })

  it('destroys nothing that is not old: that waits until it has gone on for an hour', async () => {
    const rung: string[] = []
    const work: JobKind['work'] = async (app) => void rung.push(app.clock.now())
    const house = await houseWith({ kind: 'ring', schedule: '*/15 * * * *', destroysOld: true, work })
    const pass = async (duration: string) => {
      house.clock.advance(duration)
      await house.house.work()
    }
    await house.house.work()
    await pass('PT15M')
    expect(rung).toEqual([])
    // What has waited, and what the calendar asks for next.
    await pass('PT45M')
    expect(rung).toHaveLength(2)
    house.clock.set(nextYear)
    await house.house.work()
    await pass('PT45M')
    house.clock.set(today)
    await house.house.work()
    await pass('PT45M')
    expect(rung).toHaveLength(2)
    await pass('PT15M')
    expect(rung).toHaveLength(3)
  })

  it('takes no job from whoever goes on saying that they are at it', async () => {
    const { engine } = (await houseWith()).house
    await engine.write
      .insertInto('job')
      .values({ kind: 'ring', payload: '{}', state: 'running', run_at: today, asked_at: today })
      .execute()
    const renew = (leased_until: string) => engine.write.updateTable('job').set({ holder: 'a', leased_until }).execute()
    const clock = setClock(nextYear)
    const abandoned = watchLeases(engine, clock, 60)
    const look = async (atWork: number[] = []) => (await abandoned(new Set(atWork))).length
    for (const minute of ['09:01', '09:02', '09:03']) {
      await renew(`2026-12-01T${minute}:00.000Z`)
      expect(await look()).toBe(0)
      clock.advance('PT59S')
      expect(await look()).toBe(0)
    }
    clock.set(today)
    expect(await look()).toBe(0)
    clock.advance('PT1S')
    expect(await look([1])).toBe(0)
    expect(await look()).toBe(0)
    clock.advance('PT60S')
    expect(await look()).toBe(1)
  })
})

describe('two processes on one database', { timeout: 60_000 }, () => {
  it('do each of 300 jobs exactly once', async () => {
    const { engine, start, lines, ask } = await workplace()
    // Both look every two seconds, and the work takes longer than that for one of them.
    const both = await Promise.all([start(30, 60), start(30, 60)])
    await ask(300)
    await until(async () => (await countDone(engine)) === 300)
    const numbers = lines().map(([number]) => Number(number))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, index) => index))
    expect(new Set(lines().map(([, process]) => process)).size).toBe(2)
    for (const { child } of both) {
      child.kill('SIGTERM')
      expect(await once(child, 'exit')).toEqual([0, null])
    }
  })

  it('lose nothing when one is killed at work', async () => {
    const { engine, start, lines, ask } = await workplace()
    await ask(60)
    const [killed] = await Promise.all([start(60, 2), start(60, 2)])
    await until(async () => lines().some(([, process]) => process === String(killed.child.pid)))
    killed.child.kill('SIGKILL')
    await once(killed.child, 'exit')
    const held = await engine.read.selectFrom('job').select('id').where('state', '=', 'running').execute()
    expect(held.length).toBeGreaterThan(0)
    await until(async () => (await countDone(engine)) === 60)

    const numbers = lines().map(([number]) => number)
    expect(new Set(numbers).size).toBe(60)
    // What it had done and not yet said is done again: at most what one process does at once.
    expect(numbers.length - 60).toBeLessThanOrEqual(3)
  })
})

interface Started {
  child: ChildProcess
}

async function workplace() {
  const { folder, url, remove } = await freshDatabase('empty')
  const engine = await openEngine({ url, folder })
  const door = openDoor(engine, setClock(systemClock.now()), [])
  const notebook = join(folder, 'notebook')
  const children: ChildProcess[] = []
  onTestFinished(async () => {
    for (const child of children) child.kill('SIGKILL')
    await engine.close()
    await remove()
  })
  const start = async (pause: number, lease: number): Promise<Started> => {
    const words = [folder, url ?? '', notebook, String(pause), String(lease)]
    const script = join(import.meta.dirname, '../../../test/processes/at-work.ts')
    const child = spawn(process.execPath, [script, ...words], { stdio: ['pipe', 'pipe', 'inherit'] })
    children.push(child)
    await once(child.stdout, 'data')
    return { child }
  }
  const ask = (many: number) =>
    door.change('house', 'test', async (tx) => {
      for (let number = 0; number < many; number += 1) tx.job('note', { number })
    })
  const lines = () => (existsSync(notebook) ? readFileSync(notebook, 'utf8').trim().split('\n') : []).map(asPair)
  return { engine, start, ask, lines }
}

function asPair(line: string): string[] {
  return line.split(' ')
}

async function countDone(engine: Engine): Promise<number> {
  const done = engine.read.selectFrom('job').select((select) => select.fn.countAll<number>().as('many'))
  return (await done.where('state', '=', 'done').executeTakeFirstOrThrow()).many
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await setTimeout(20)
}
