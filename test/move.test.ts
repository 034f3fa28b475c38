import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'
import { setClock } from '#platform/clock.ts'
import { FilledTarget } from '#platform/copy/fill.ts'
import type { Snapshot } from '#platform/copy/rows.ts'
import type { Engine } from '#platform/engine.ts'
import { migrate } from '#platform/migrations.ts'
import { openEngine } from '#platform/open-engine.ts'
import { moveHouse } from '../src/house/carrying/move.ts'
import { verifyHouse } from '../src/house/verifying/verify.ts'
import { openHouse } from '../src/house.tsx'
import { steps } from '../src/migrations/index.ts'
import { createDatabase } from './databases.ts'
import { assets, imereti, origin, testHouse } from './house.ts'

const pages = ['/', '/en/projects', '/contact', '/places', '/feed.atom', '/data/projects.csv', '/search.json?q=ტურიზმი']

async function emptyDatabase(name: Engine['name'], number: number): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'temi-move-'))
  const server = inject('templates').postgres
  const url = name === 'postgres' && server ? await createDatabase(server, `move_${process.pid}_${number}`) : undefined
  const engine = await openEngine({ url, folder })
  await migrate(engine, steps, setClock('2026-12-01T00:00:00Z'), folder)
  onTestFinished(async () => {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return engine
}

async function pagesOf(engine: Engine): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'temi-moved-'))
  const { app } = await openHouse({
    ...{ engine, clock: setClock('2026-12-01T09:00:00Z'), pack: imereti, origin: () => origin },
    assets,
    ...{ dataFolder: folder, filesFolder: join(folder, 'files') },
  })
  const texts: string[] = []
  for (const url of pages) texts.push((await app.inject({ method: 'GET', url })).body)
  await app.close()
  rmSync(folder, { recursive: true, force: true })
  return texts
}

it('a house moves to the other database and back, with every page as it was, and its old database is untouched', async () => {
  const house = await testHouse()
  await house.post('/contact', { body: 'გამარჯობა', phone: '599123456' })
  const { engine } = house.house
  const before = await pagesOf(engine)
  const lines: string[] = []
  // Without a server for PostgreSQL in this run, the house moves from one file to another.
  const other = engine.name === 'postgres' ? 'sqlite' : 'postgres'
  const there = await emptyDatabase(other, 1)
  const first = await moveHouse(engine, there, (line) => lines.push(line))
  expect(await pagesOf(there)).toEqual(before)
  expect((await verifyHouse(there, undefined)).isWhole).toBe(true)

  const back = await emptyDatabase(engine.name, 2)
  const second = await moveHouse(there, back, () => undefined)
  expect(second).toEqual(first)
  expect(await pagesOf(back)).toEqual(before)
  await expect(moveHouse(engine, back, () => undefined)).rejects.toThrow(FilledTarget)
  expect(await pagesOf(engine)).toEqual(before)
})

/** The database in which reading again what was written, before it stays, goes otherwise. */
function whenRead(engine: Engine, otherwise: (written: Snapshot) => Snapshot): Engine {
  return { ...engine, within: (db) => otherwise(engine.within(db)) }
}

it('what is not the same there, or was changed meanwhile, is not kept, and the next move goes through', async () => {
  const house = await testHouse()
  const { engine } = house.house
  const there = await emptyDatabase(engine.name, 3)
  const quietly = () => undefined
  const lacking = whenRead(there, (written) => ({
    ...written,
    async *rows(table) {
      for await (const rows of written.rows(table)) yield table === 'place' ? rows.slice(1) : rows
    },
  }))
  await expect(moveHouse(engine, lacking, quietly)).rejects.toThrow(/place .*Nothing was left in it/)
  const whileWriting = whenRead(there, (written) => ({
    ...written,
    tables: async () => {
      expect((await house.post('/contact', { body: 'გამარჯობა', phone: '599123456' })).status).toBe(303)
      return written.tables()
    },
  }))
  await expect(moveHouse(engine, whileWriting, quietly)).rejects.toThrow('changed while it was copied')
  expect((await moveHouse(engine, there, quietly)).rows).toBeGreaterThan(1000)
})
