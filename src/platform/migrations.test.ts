import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { freshDatabase } from '../../test/databases.ts'
import { steps } from '../migrations/index.ts'
import { writeArchive } from './archive/write.ts'
import { setClock } from './clock.ts'
import type { Engine } from './engine.ts'
import { FailedStep, migrate, type Step } from './migrations.ts'
import { openEngine } from './open-engine.ts'

const clock = setClock('2026-12-01T09:00:00Z')

/** A database the house has been using, two processes that have it open, and the data folder. */
async function usedDatabase(): Promise<{ engine: Engine; another: Engine; folder: string }> {
  const database = await freshDatabase('filled')
  const engine = await openEngine(database)
  const another = await openEngine(database)
  onTestFinished(async () => {
    await engine.close()
    await another.close()
    await database.remove()
  })
  return { engine, another, folder: database.folder }
}

function backupsIn(folder: string): string[] {
  return readdirSync(folder).includes('backups') ? readdirSync(join(folder, 'backups')) : []
}

const addsTable: Step = {
  up: async (db) => {
    await sql`create table later_thing (id integer primary key)`.execute(db)
  },
}

const failsHalfway: Step = {
  up: async (db) => {
    await sql`create table half_thing (id integer primary key)`.execute(db)
    await sql`insert into no_such_table values (1)`.execute(db)
  },
}

async function tables(engine: Engine): Promise<string[]> {
  return (await engine.read.introspection.getTables()).map((table) => table.name)
}

describe('an update', () => {
  it('takes the new steps once, behind a copy of what was there', async () => {
    const { engine, folder } = await usedDatabase()
    expect(await migrate(engine, steps, clock, folder)).toEqual({ steps: [], backup: undefined })
    expect(backupsIn(folder)).toEqual([])

    const later = { ...steps, '2027-01-01-0900-later': addsTable }
    const { steps: taken, backup } = await migrate(engine, later, clock, folder)
    expect(taken).toEqual(['2027-01-01-0900-later'])
    expect(await tables(engine)).toContain('later_thing')
    expect(backupsIn(folder)).toHaveLength(1)
    expect(backup).toContain('before-update-2026-12-01T13-00-00.tar.gz')
    expect((await migrate(engine, later, clock, folder)).steps).toEqual([])
  })

  it('that fails changes nothing, says which step it was, and leaves no copy at every try', async () => {
    const { engine, folder } = await usedDatabase()
    const failing = migrate(engine, { ...steps, '2027-01-01-0900-wrong': failsHalfway }, clock, folder)
    await expect(failing).rejects.toThrow(/2027-01-01-0900-wrong failed. Nothing was changed/)
    expect(await tables(engine)).not.toContain('half_thing')
    expect(backupsIn(folder)).toEqual([])
    expect((await migrate(engine, steps, clock, folder)).steps).toEqual([])
  })

  it('that was killed on its way takes its copy again, as long as nothing has changed since', async () => {
    const { engine, folder } = await usedDatabase()
    const left = join(folder, 'backups', 'before-update-2026-12-01T08-59-00.000Z.tar.gz')
    mkdirSync(join(folder, 'backups'))
    await writeArchive(left, { engine, steps, now: '2026-12-01T08:59:00.000Z', temi: '0.1.0' })
    const wrong = migrate(engine, { ...steps, '2027-01-01-0900-wrong': failsHalfway }, clock, folder)
    await expect(wrong).rejects.toThrow(FailedStep)
    expect(backupsIn(folder)).toHaveLength(1)
    const later = { ...steps, '2027-01-01-0900-later': addsTable }
    expect((await migrate(engine, later, clock, folder)).backup).toBe(left)
    expect(backupsIn(folder)).toHaveLength(1)

    const next = { ...later, '2027-01-02-0900-next': { up: async () => undefined } }
    expect((await migrate(engine, next, clock, folder)).backup).toContain('before-update-2026-12-01T13-00')
    expect(backupsIn(folder)).toHaveLength(2)
  })

  it('is not begun where no copy can be made before, and the former version can go on', async () => {
    const { engine, folder } = await usedDatabase()
    writeFileSync(join(folder, 'backups'), 'in the way')
    const updating = migrate(engine, { ...steps, '2027-01-01-0900-later': addsTable }, clock, folder)
    await expect(updating).rejects.toThrow(FailedStep)
    await expect(updating).rejects.toThrow(/no copy of it could be made before. Nothing was changed/)
    expect(await tables(engine)).not.toContain('later_thing')
  })

  it('is taken once when two processes start at the same time', async () => {
    const { engine, another, folder } = await usedDatabase()
    const later = { ...steps, '2027-01-01-0900-later': addsTable }
    const results = await Promise.all([migrate(engine, later, clock, folder), migrate(another, later, clock, folder)])
    expect(results.map((result) => result.steps.length).sort()).toEqual([0, 1])
  })

  it('is refused by a former version, with a sentence', async () => {
    const { engine, folder } = await usedDatabase()
    await migrate(engine, { ...steps, '2027-01-01-0900-later': addsTable }, clock, folder)
    await expect(migrate(engine, steps, clock, folder)).rejects.toThrow(
      /newer version of Temi \(2027-01-01-0900-later\)/,
    )
  })
})

// A file has no line to be cut, and nobody waits for one.
if (inject('templates').postgres)
  describe('an update over a line', () => {
    it('whose line to the database is cut changes nothing, and the former version can go on', async () => {
      const { engine, another, folder } = await usedDatabase()
      const isCut: Step = {
        up: async (db) => {
          await addsTable.up(db)
          const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
          await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(another.read)
          await sql`select 1`.execute(db)
        },
      }
      const cut = migrate(engine, { ...steps, '2027-01-01-0900-cut': isCut }, clock, folder)
      await expect(cut).rejects.toThrow(FailedStep)
      await expect(cut).rejects.toThrow(/2027-01-01-0900-cut failed. Nothing was changed/)
      expect(await tables(another)).not.toContain('later_thing')
      expect((await migrate(engine, steps, clock, folder)).steps).toEqual([])
    })

    it('may reckon for longer than a change may be silent', async () => {
      const { engine, folder } = await usedDatabase()
      const reckons: Step = { up: (db) => setTimeout(5_500).then(() => addsTable.up(db)) }
      const { steps: taken } = await migrate(engine, { ...steps, '2027-01-01-0900-slow': reckons }, clock, folder)
      expect(taken).toHaveLength(1)
    })
  })
