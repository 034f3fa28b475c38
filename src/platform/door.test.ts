import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type TestHouse, testHouse } from '../../test/house.ts'
import type { Tx } from './database.ts'
import { openDoor } from './door.ts'
import { verifyJournal } from './journal/verify.ts'
import { openEngine } from './open-engine.ts'

function invitation(tx: Tx, token_hash: string) {
  return tx.create('invitation', { token_hash, made_at: tx.now, expires_at: tx.now, closed_at: null })
}

async function invitations({ house }: TestHouse): Promise<string[]> {
  const rows = await house.engine.read.selectFrom('invitation').select('token_hash').orderBy('id').execute()
  return rows.map((row) => row.token_hash)
}

describe('a change', () => {
  it('is kept whole, with its lines, letters and jobs, or leaves nothing at all', async () => {
    const house = await testHouse({ now: '2026-12-01T09:00:00Z' })
    const { read } = house.house.engine
    const linesBefore = await countLines(house)
    const fails = house.change(async (tx) => {
      await invitation(tx, 'lost')
      tx.mail({ to: 'nino@example.ge', language: 'ka', subject: 'lost', text: 'lost' })
      throw new Error('no')
    })
    await expect(fails).rejects.toThrow('no')
    expect(await invitations(house)).toEqual([])
    expect(await countLines(house)).toBe(linesBefore)

    await house.change(async (tx) => {
      await invitation(tx, 'kept')
      tx.mail({ to: 'nino@example.ge', language: 'ka', subject: 'kept', text: 'kept' })
      tx.job('thumbnail', { file: 7 })
    })
    expect(await invitations(house)).toEqual(['kept'])
    expect(await countLines(house)).toBe(linesBefore + 1)
    expect(await read.selectFrom('mail').select(['subject', 'state']).execute()).toEqual([
      { subject: 'kept', state: 'waiting' },
    ])
    expect(await read.selectFrom('job').select(['kind', 'run_at']).orderBy('id').execute()).toEqual([
      { kind: 'thumbnail', run_at: '2026-12-01T09:00:00.000Z' },
      { kind: 'send-letter', run_at: '2026-12-01T09:00:00.000Z' },
    ])
  })

  it('tells who, when, why and from what to what, but never a secret', async () => {
    const house = await testHouse({ now: '2026-12-01T09:00:00Z' })
    await house.house.door.change({ worker: 7 }, 'a link', async (tx) => {
      const id = await invitation(tx, 'secret-hash')
      const row = await tx.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      await tx.close('invitation', row, 'used')
    })
    const [created, closed] = await lastLines(house, 2)
    expect(created).toMatchObject({ actor: 'worker:7', action: 'create', at: '2026-12-01T09:00:00.000Z' })
    expect(created?.content).not.toContain('secret-hash')
    expect(JSON.parse(closed?.content ?? '')).toEqual({
      why: 'used',
      changes: { closed_at: [null, '2026-12-01T09:00:00.000Z'] },
      step: 2,
    })
  })

  it('shares a commit with others that wait, and only those that fail are undone', async () => {
    const house = await testHouse()
    const results = await Promise.allSettled(
      Array.from({ length: 100 }, (_, number) =>
        house.change(async (tx) => {
          await invitation(tx, `token ${number}`)
          if (number % 10 === 3) throw new Error('no')
        }),
      ),
    )
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(10)
    expect(await invitations(house)).toHaveLength(90)
    expect(await verifyJournal(house.house.engine.read)).toMatchObject({ broken: undefined })
  })

  it('finds what it has looked at as it was until it is committed, whatever other processes change', async () => {
    const { house, databaseUrl, dataFolder, clock } = await testHouse()
    const other = await openEngine({ url: databaseUrl, folder: dataFolder })
    onTestFinished(() => other.close())
    const doors = [house.engine, other].map((engine) => openDoor(engine, clock, []))
    const onceOnly = (token: string) => async (tx: Tx) => {
      const there = tx.selectFrom('invitation').select('id').where('made_at', '=', tx.now)
      if ((await there.execute()).length === 0) await invitation(tx, token)
    }
    for (let round = 0; round < 15; round += 1) {
      clock.advance('PT1S')
      await Promise.all(doors.map((door, at) => door.change('public', 'test', onceOnly(`${round} ${at}`))))
    }
    const rows = await house.engine.read.selectFrom('invitation').select('made_at').execute()
    expect(new Set(rows.map(({ made_at }) => made_at)).size).toBe(15)
    expect(rows).toHaveLength(15)
  })

  it('is refused when somebody else has changed the same column since it was read', async () => {
    const house = await testHouse()
    const id = await house.change((tx) => invitation(tx, 'one'))
    const was = await house.house.engine.read
      .selectFrom('invitation')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await house.change((tx) => tx.amend('invitation', was, { expires_at: '2027-01-01T00:00:00.000Z' }))
    const stale = house.change((tx) => tx.amend('invitation', was, { expires_at: '2028-01-01T00:00:00.000Z' }))
    await expect(stale).rejects.toMatchObject({ name: 'Refusal', status: 409 })
    await house.change((tx) => tx.amend('invitation', was, { made_at: '2026-12-02T00:00:00.000Z' }))
  })

  it('waits for nothing but the database', async () => {
    const house = await testHouse()
    if (!house.house.engine.answersWithinTurn) return
    const slow = house.change(async (tx) => {
      await invitation(tx, 'slow')
      await wait(5)
      await invitation(tx, 'slower')
    })
    await expect(slow).rejects.toThrow('something other than the database')
    expect(await invitations(house)).toEqual([])
  })

  it('cannot be gone on with after it has ended', async () => {
    const house = await testHouse()
    let kept: Tx | undefined
    await house.change(async (tx) => {
      kept = tx
    })
    await expect(kept && invitation(kept, 'late')).rejects.toThrow('after its change had ended')
  })

  it('that fails takes with it what it was still writing', async () => {
    const house = await testHouse()
    const before = await countLines(house)
    const careless = house.change(async (tx) => {
      const goesOn = async () => {
        for (let number = 0; number < 20; number += 1) await invitation(tx, `late ${number}`)
      }
      await Promise.all([goesOn(), Promise.reject(new Error('no'))])
    })
    await expect(careless).rejects.toThrow()
    await house.change((tx) => invitation(tx, 'next'))
    expect(await invitations(house)).toEqual(['next'])
    expect(await countLines(house)).toBe(before + 1)
  })

  it('is refused when it ends before its writing was awaited, or holds another change', async () => {
    const house = await testHouse()
    const forgotten = house.change(async (tx) => {
      invitation(tx, 'forgotten').catch(() => undefined)
    })
    await expect(forgotten).rejects.toThrow(/awaited|had ended/)
    const nested = house.change(() => house.change((tx) => invitation(tx, 'inner')))
    await expect(nested).rejects.toThrow('inside of another')
    expect(await invitations(house)).toEqual([])
  })

  it('is not lost with another that the engine could not write', async () => {
    const house = await testHouse()
    const { engine } = house.house
    if (engine.name !== 'sqlite') return
    const { page_count } = (await sql<{ page_count: number }>`pragma page_count`.execute(engine.write)).rows[0] ?? {}
    await sql.raw(`pragma max_page_count = ${Number(page_count) + 4}`).execute(engine.write)
    const before = await countLines(house)
    const results = await Promise.allSettled([
      house.change((tx) => invitation(tx, 'first')),
      house.change((tx) => invitation(tx, 'x'.repeat(200_000))),
      house.change((tx) => invitation(tx, 'last')),
    ])
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(String((results[1] as PromiseRejectedResult).reason)).toMatch(/full/)
    expect(await invitations(house)).toEqual(expect.arrayContaining(['first', 'last']))
    expect(await countLines(house)).toBe(before + 2)
    expect(await verifyJournal(engine.read)).toMatchObject({ broken: undefined })
  })

  it('survives a server that closes every line', async () => {
    const house = await testHouse()
    const { engine } = house.house
    if (engine.name !== 'postgres') return
    await house.change((tx) => invitation(tx, 'before'))
    const others = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`
    await others.execute(engine.read)
    const cut = house.change(async (tx) => {
      await invitation(tx, 'cut')
      await others.execute(engine.read)
      await invitation(tx, 'never')
    })
    await expect(cut).rejects.toThrow()
    await house.change((tx) => invitation(tx, 'after'))
    expect(await invitations(house)).toEqual(['before', 'after'])
  })

  it('keeps one chain when two processes change at the same time', async () => {
    const house = await testHouse()
    const { engine } = house.house
    const another = openDoor(engine, house.clock, [])
    await Promise.all(
      Array.from({ length: 60 }, (_, number) => {
        const door = number % 2 === 0 ? another : house.house.door
        return door.change('public', 'test', (tx) => invitation(tx, `token ${number}`))
      }),
    )
    expect(await verifyJournal(engine.read)).toMatchObject({ broken: undefined })
    expect(await invitations(house)).toHaveLength(60)
  })
})

describe('reading', () => {
  it('cannot write, whatever is asked of its connection', async () => {
    const house = await testHouse()
    await expect(sql`delete from message`.execute(house.house.engine.read)).rejects.toThrow(/read-?only/i)
  })
})

describe('the journal', () => {
  it('shows where it was altered, cut, or emptied although nothing was erased', async () => {
    const house = await testHouse()
    const { read, write } = house.house.engine
    await house.change((tx) => invitation(tx, 'one'))
    const whole = await verifyJournal(read)
    expect(whole).toMatchObject({ broken: undefined })

    await sql`update journal set content = null, salt = null where id = ${whole.lines}`.execute(write)
    expect(await verifyJournal(read)).toMatchObject({ broken: whole.lines, how: { kind: 'taken' } })
    await sql`update journal set content = 'forged' where id = ${whole.lines}`.execute(write)
    expect(await verifyJournal(read)).toMatchObject({ broken: whole.lines })
    await sql`update journal set actor = 'worker:1' where id = 5`.execute(write)
    expect(await verifyJournal(read)).toMatchObject({ broken: 5 })
    await sql`delete from journal where id = 3`.execute(write)
    expect(await verifyJournal(read)).toMatchObject({ broken: 3 })
  })

  it('shows when its end was taken off', async () => {
    const house = await testHouse()
    const { read, write } = house.house.engine
    await house.change((tx) => invitation(tx, 'one'))
    const { lines } = await verifyJournal(read)
    await sql`delete from journal where id = ${lines}`.execute(write)
    expect(await verifyJournal(read)).toMatchObject({ broken: lines })
  })
})

async function countLines({ house }: TestHouse): Promise<number> {
  return (await house.engine.read.selectFrom('journal_head').select('line').executeTakeFirstOrThrow()).line
}

async function lastLines({ house }: TestHouse, count: number) {
  const lines = await house.engine.read.selectFrom('journal').selectAll().orderBy('id', 'desc').limit(count).execute()
  return lines.reverse()
}
