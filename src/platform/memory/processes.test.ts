import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { root } from '../../../test/source.ts'

/** One more process of the same house, as it is built, and the address it listens at. */
async function anotherProcess(house: TestHouse): Promise<string> {
  const port = await freePort()
  const child = spawn(process.execPath, [join(root, 'dist/temi.mjs'), 'start'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      PUBLIC_URL: house.address,
      TEMI_DATA: house.dataFolder,
      ...(house.databaseUrl ? { DATABASE_URL: house.databaseUrl } : {}),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  })
  let said = ''
  child.stdout.on('data', (piece) => {
    said += piece
  })
  for (let tries = 0; tries < 400 && child.exitCode === null; tries += 1) {
    if (said.includes('Temi is open')) return `http://localhost:${port}`
    await setTimeout(50)
  }
  throw new Error(`the other process did not open: ${said}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

const paths = [
  ...['/', '/en', '/organisations', '/en/organisations', '/organisations/world-bank', '/en/organisations/world-bank'],
  ...['/projects', '/en/projects?year=2018', '/places', '/directions', '/feed.atom', '/sitemap.xml', '/en/contact'],
]

/** A small generator with a seed, so that a run can be repeated. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

async function changeSomething(house: TestHouse, number: number, roll: (sides: number) => number): Promise<void> {
  const table = (['organisation', 'place', 'project'] as const)[roll(3)] ?? 'organisation'
  await house.change(async (tx) => {
    const rows = await tx.selectFrom(table).selectAll().orderBy('id').limit(5).execute()
    const row = rows[roll(rows.length)]
    if (!row) return
    if (table === 'project') await tx.amend(table, row as never, { title_en: `Changed ${number}` })
    else await tx.amend(table, row as never, { name_en: `Changed ${number}` })
  })
}

const steps = 120

describe('two processes of one house', () => {
  it('answer nothing that is older than the last confirmed change, whoever made it', { timeout: 60_000 }, async () => {
    const seed = Math.floor(Number(process.hrtime.bigint() % 1_000_000n))
    console.log(`seed ${seed}`)
    const roll = dice(seed)
    const house = await testHouse({ served: true, hasPublicUrl: true })
    const other = await anotherProcess(house)
    let answers = 0
    for (let number = 0; number < steps; number += 1) {
      if (roll(7) === 0) await changeSomething(house, number, roll)
      const path = paths[roll(paths.length)] ?? '/'
      const fresh = (await house.get(path)).text
      for (const address of [other, house.address, other]) {
        const got = await (await fetch(address + path)).text()
        if (got !== fresh) expect([seed, number, address, path, got]).toEqual([seed, number, address, path, fresh])
        answers += 1
      }
    }
    expect(answers).toBe(steps * 3)
    const { answered } = house.house.app.memory.counts()
    console.log(`${answers} answers compared with a fresh drawing; ${answered} of this process came from memory`)
    expect(answered).toBeGreaterThan(20)
  })
})
