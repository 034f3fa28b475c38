import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import type { Module } from '#platform/module.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { modules } from '../../modules.ts'
import { keptRead } from './kept-reads.ts'

/** A house with pages of the test's own. */
function houseWith(routes: (app: App) => void): Promise<TestHouse> {
  const testing: Module = { name: 'testing', publicRoutes: async (app: App) => routes(app) }
  return testHouse({ served: true, modules: [...modules, testing] })
}

async function lineTo({ address }: TestHouse): Promise<Socket> {
  const { hostname, port } = new URL(address)
  const line = connect(Number(port), hostname)
  await once(line, 'connect')
  return line
}

function askOn(line: Socket, { address }: TestHouse, path: string): void {
  line.write(`GET ${path} HTTP/1.1\r\nhost: ${new URL(address).host}\r\n\r\n`)
}

async function statusOf({ address }: TestHouse, path: string): Promise<number> {
  const answer = await fetch(address + path)
  await answer.arrayBuffer()
  return answer.status
}

const gate = () => Promise.withResolvers<void>()

function countOrganisations(db: Db) {
  return db
    .selectFrom('organisation')
    .select((all) => all.fn.countAll().as('count'))
    .execute()
}

/** Computes without a pause, as a long list does. */
function compute(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

describe('a long page', () => {
  it('lets others go first between two questions to the database', async () => {
    let turns = 0
    const house = await houseWith((app) => {
      app.get('/long', async (_request, reply) => {
        const others = countTurns()
        for (let part = 0; part < 5; part += 1) {
          compute(8)
          await countOrganisations(app.db)
        }
        turns = others.end()
        return reply.document('text/plain', 'long')
      })
    })
    expect(await statusOf(house, '/long')).toBe(200)
    expect(turns).toBeGreaterThanOrEqual(4)
  })

  it('may ask for a change, which reads what it needs without a pause', async () => {
    const house = await houseWith((app) => {
      app.get('/changes', async (_request, reply) => {
        await app.changeByHouse('a test', async () => {
          compute(8)
          await countOrganisations(app.db)
          await countOrganisations(app.db)
        })
        return reply.document('text/plain', 'changed')
      })
    })
    expect(await statusOf(house, '/changes')).toBe(200)
  })

  it('reads with others what all of them need', async () => {
    let reads = 0
    const isOpen = gate()
    const shared = async (db: Db) => {
      reads += 1
      await isOpen.promise
      return countOrganisations(db)
    }
    let waiting = 0
    const house = await houseWith((app) => {
      app.get('/needs/:who', async (_request, reply) => {
        waiting += 1
        return reply.document('text/plain', JSON.stringify(await keptRead(app.db, shared)))
      })
    })
    const asked = ['one', 'other', 'third'].map((who) => statusOf(house, `/needs/${who}`))
    await expect.poll(() => waiting).toBe(3)
    isOpen.resolve()
    expect(await Promise.all(asked)).toEqual([200, 200, 200])
    expect(reads).toBe(1)
  })
})

describe('for a reader who has gone', () => {
  it('nothing is drawn, where it was not their turn yet', async () => {
    const drawn: string[] = []
    const lines = new Map<string, Socket>()
    const house = await houseWith((app) => {
      app.get<{ Params: { who: string } }>('/asks/:who', async ({ params }, reply) => {
        drawn.push(params.who)
        return reply.document('text/plain', params.who)
      })
    })
    for (let who = 0; who < 20; who += 1) lines.set(String(who), await lineTo(house))
    const asked: string[] = []
    house.house.app.server.on('request', ({ url = '' }) => {
      asked.push(url.replace('/asks/', ''))
      // All have asked in one turn, and none of them was drawn anything yet.
      if (asked.length === lines.size) for (const who of asked.slice(1)) lines.get(who)?.destroy()
    })
    for (const [who, line] of lines) askOn(line, house, `/asks/${who}`)
    await expect.poll(() => asked.length).toBe(lines.size)
    expect(await statusOf(house, '/asks/afterwards')).toBe(200)
    // That somebody has gone is heard a turn or two later.
    expect(drawn.length).toBeLessThan(6)
    // Who comes later for what was not drawn does not wait for somebody who has gone.
    expect(await statusOf(house, `/asks/${asked[lines.size - 1]}`)).toBe(200)
  })

  it('the next of those who wait has the page drawn, and all others wait for that', async () => {
    const gates: Array<() => void> = []
    const house = await houseWith((app) => {
      app.get('/slow', async (_request, reply) => {
        await new Promise<void>((goOn) => gates.push(goOn))
        return reply.document('text/plain', 'slow')
      })
      app.get('/other', async (_request, reply) => reply.document('text/plain', 'other'))
    })
    // More of them leave than anybody would wait for pages that changes overtake.
    const leaving: Socket[] = []
    for (let who = 0; who < 6; who += 1) leaving.push(await lineTo(house))
    for (const line of leaving) {
      askOn(line, house, '/slow')
      await statusOf(house, '/other')
    }
    const staying = Array.from({ length: 30 }, () => statusOf(house, '/slow'))
    await statusOf(house, '/other')
    for (const [at, line] of leaving.entries()) {
      await expect.poll(() => gates.length).toBe(at + 1)
      line.destroy()
    }
    await expect.poll(() => gates.length).toBe(leaving.length + 1)
    for (const go of gates) go()
    expect(new Set(await Promise.all(staying))).toEqual(new Set([200]))
    expect(gates.length).toBe(leaving.length + 1)
  })

  it('what is kept is not read anew, though the page was half drawn', async () => {
    let reads = 0
    const [hasBegun, hasLeft, isDrawn] = [gate(), gate(), gate()]
    const whole = async (db: Db) => {
      reads += 1
      return countOrganisations(db)
    }
    const house = await houseWith((app) => {
      app.get('/half', async (_request, reply) => {
        await keptRead(app.db, whole)
        hasBegun.resolve()
        await hasLeft.promise
        await keptRead(app.db, whole)
        isDrawn.resolve()
        return reply.document('text/plain', 'half')
      })
    })
    house.house.app.server.on('connection', (line: Socket) => line.once('close', () => hasLeft.resolve()))
    const line = await lineTo(house)
    askOn(line, house, '/half')
    await hasBegun.promise
    line.destroy()
    await isDrawn.promise
    expect(reads).toBe(1)
  })
})

/** Counts the turns of the event loop in which somebody else could do something. */
function countTurns() {
  let turns = 0
  let isOver = false
  const count = async () => {
    while (!isOver) {
      await setImmediate()
      turns += 1
    }
  }
  void count()
  return {
    end() {
      isOver = true
      return turns
    },
  }
}
