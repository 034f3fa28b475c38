import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { createDatabase } from '../../../test/databases.ts'
import { testHouse } from '../../../test/house.ts'
import { steps } from '../../migrations/index.ts'
import { setClock } from '../clock.ts'
import type { Engine } from '../engine.ts'
import { migrate } from '../migrations.ts'
import { openEngine } from '../open-engine.ts'
import { FilledTarget, fillDatabase } from './fill.ts'
import { allRows, type TableRows } from './rows.ts'

async function emptyHouse(kind: 'sqlite' | 'postgres'): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'temi-copy-'))
  mkdirSync(folder, { recursive: true })
  const server = inject('templates').postgres
  const url = kind === 'postgres' && server ? await createDatabase(server, `copy_${Date.now()}`) : undefined
  const engine = await openEngine({ url, folder })
  await migrate(engine, steps, setClock('2026-12-01T00:00:00Z'), folder)
  onTestFinished(async () => {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return engine
}

async function contentOf(engine: Engine): Promise<TableRows[]> {
  return engine.snapshot(async (snapshot) => {
    const all: TableRows[] = []
    for await (const piece of allRows(snapshot)) all.push(piece)
    return all
  })
}

async function copy(from: Engine, to: Engine): Promise<void> {
  await from.snapshot((snapshot) => fillDatabase(to, { source: allRows(snapshot), steps }))
}

describe('a copy of a house', () => {
  it('holds the same rows on the other engine and back, and goes on counting', async () => {
    const house = await testHouse()
    await house.post('/contact', { body: 'წყალი არ მოდის', phone: '599 12 34 56' })
    const { engine } = house.house
    const there = await emptyHouse(engine.name === 'sqlite' ? 'postgres' : 'sqlite')
    const back = await emptyHouse(engine.name)
    await copy(engine, there)
    await copy(there, back)
    expect(await contentOf(back)).toEqual(await contentOf(engine))
    const next = await there.write
      .insertInto('role')
      .values({ slug: 'another', name_ka: 'ა', name_en: 'a', closed_at: null })
      .returning('id')
      .executeTakeFirstOrThrow()
    expect(next.id).toBeGreaterThan(6)
  })

  it('is refused where something is already, and leaves nothing when it breaks off', async () => {
    const house = await testHouse()
    await expect(copy(house.house.engine, house.house.engine)).rejects.toThrow(FilledTarget)
    const target = await emptyHouse(house.house.engine.name)
    const before = await contentOf(target)
    const broken = async function* (): AsyncGenerator<TableRows> {
      for (const piece of await contentOf(house.house.engine)) {
        yield piece
        if (piece.table === 'journal') throw new Error('the line broke')
      }
    }
    await expect(fillDatabase(target, { source: broken(), steps })).rejects.toThrow('the line broke')
    expect(await contentOf(target)).toEqual(before)
  })

  it('comes in the order of the key on both engines, whatever was written first', async () => {
    const { engine } = (await testHouse()).house
    const posting = (term_id: number, weight: number, entry_id: number) => ({ term_id, weight, entry_id })
    await engine.write.deleteFrom('search_posting').execute()
    for (const row of [posting(9, 1, 1), posting(2, 5, 1), posting(2, 1, 8), posting(2, 1, 3)])
      await engine.write.insertInto('search_posting').values(row).execute()
    const rows = await engine.snapshot(async (snapshot) => {
      for await (const piece of snapshot.rows('search_posting')) return piece
      return []
    })
    expect(rows.map(({ term_id, weight, entry_id }) => `${term_id} ${weight} ${entry_id}`)).toEqual([
      ...['2 1 3', '2 1 8', '2 5 1', '9 1 1'],
    ])
  })

  it('sees one moment while others go on writing', async () => {
    const house = await testHouse()
    const { engine } = house.house
    const lines = await engine.snapshot(async (snapshot) => {
      await snapshot.tables()
      await house.post('/contact', { body: 'ახალი წერილი', phone: '599 12 34 56' })
      let count = 0
      for await (const rows of snapshot.rows('message')) count += rows.length
      return count
    })
    expect(lines).toBe(0)
  })
})
