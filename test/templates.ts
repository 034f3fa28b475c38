import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { setClock } from '#platform/clock.ts'
import { openDoor } from '#platform/door.ts'
import { migrate } from '#platform/migrations.ts'
import { openEngine } from '#platform/open-engine.ts'
import { rebuildEntries } from '#platform/search/rebuild.ts'
import { loadContent } from '../src/house/content.ts'
import { steps } from '../src/migrations/index.ts'
import { modules } from '../src/modules.ts'
import { compileBuild } from './compiled.ts'
import { createDatabase } from './databases.ts'
import { startPostgres } from './postgres.ts'

/** Databases that tests copy: files on SQLite, names of databases on PostgreSQL. */
export interface Templates {
  empty: string
  filled: string
  /** The folder of everything that is made for tests; it goes after the last of them. */
  folder: string
  /** The address of the PostgreSQL server, where the tests run on it. */
  postgres: string | undefined
}

declare module 'vitest' {
  interface ProvidedContext {
    templates: Templates
  }
}

const imereti = join(import.meta.dirname, '..', 'content', 'imereti')

/** Before the first test: one migrated database without content, and one with the association's own. */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'temi-templates-'))
  const isPostgres = project.name === 'postgres'
  const server = isPostgres ? await startPostgres() : undefined
  const empty = await build(
    join(folder, 'empty'),
    server && (await createDatabase(server.url('postgres'), 'empty')),
    false,
  )
  const filled = await build(
    join(folder, 'filled'),
    server && (await createDatabase(server.url('postgres'), 'filled')),
    true,
  )
  await compileBuild(join(folder, 'compiled'))
  project.provide('templates', {
    folder,
    empty: server ? 'empty' : empty,
    filled: server ? 'filled' : filled,
    postgres: server?.url('postgres'),
  })
  return async () => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function build(folder: string, url: string | undefined, withContent: boolean): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const clock = setClock('2026-11-23T08:00:00Z')
  const engine = await openEngine({ url, folder })
  await migrate(engine, steps, clock, folder)
  const records = modules.flatMap((module) => module.records ?? [])
  await rebuildEntries(engine, records)
  if (withContent) await loadContent(engine, openDoor(engine, clock, records), modules, imereti)
  await engine.close()
  return join(folder, 'temi.sqlite')
}
