import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Restored } from '#platform/archive/about.ts'
import { checkArchive } from '#platform/archive/read.ts'
import { restoreArchive } from '#platform/archive/restore.ts'
import type { Clock } from '#platform/clock.ts'
import type { Engine } from '#platform/engine.ts'
import { openFileStore } from '#platform/files/store.ts'
import { verifyJournal } from '#platform/journal/verify.ts'
import { openEngine } from '#platform/open-engine.ts'
import { steps } from '../../migrations/index.ts'

const prefix = 'trial-'

/** Restores a copy into a folder of its own, looks whether everything came back, and clears the folder away. */
export async function tryRestore(path: string, house: { dataFolder: string; clock: Clock }): Promise<Restored> {
  const { dataFolder, clock } = house
  await clearFormer(dataFolder)
  const archive = { path, key: undefined }
  const about = await checkArchive(archive)
  const folder = await mkdtemp(join(dataFolder, prefix))
  const engine = await openEngine({ url: undefined, folder })
  const files = openFileStore(join(folder, 'files'))
  try {
    await restoreArchive({ archive, about, engine, files, steps, clock, dataFolder: folder })
    const { lines, broken, head } = await verifyJournal(engine.read)
    return { rows: await countRows(engine), lines, isWhole: broken === undefined && head === about.head.hash }
  } finally {
    await engine.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a process that died has left. */
async function clearFormer(dataFolder: string): Promise<void> {
  const left = (await readdir(dataFolder)).filter((name) => name.startsWith(prefix))
  for (const name of left) await rm(join(dataFolder, name), { recursive: true, force: true })
}

async function countRows(engine: Engine): Promise<number> {
  let rows = 0
  for (const { name } of await engine.read.introspection.getTables()) {
    const counted = await sql<{ many: number }>`select count(*) as many from ${sql.table(name)}`.execute(engine.read)
    rows += Number(counted.rows[0]?.many ?? 0)
  }
  return rows
}
