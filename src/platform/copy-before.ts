import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkArchive } from './archive/read.ts'
import { writeArchive } from './archive/write.ts'
import { type Clock, inFileNames, later } from './clock.ts'
import type { Engine } from './engine.ts'
import type { Step } from './migrations.ts'
import { temiVersion } from './version.ts'

/** The copy that lies before an update. */
export interface CopyBefore {
  path: string
  /** A try that was killed has left it, and nothing has been written down since. */
  isFound: boolean
}

/** Whoever is started again and again would fill the disk with copies; an older one may lack what no line of the journal tells of. */
const longestUse = 'P1D'

/** Makes a copy of the database as it is. The files stay where they are: an update does not touch them. */
export async function copyBefore(
  engine: Engine,
  steps: Record<string, Step>,
  clock: Clock,
  dataFolder: string,
): Promise<CopyBefore> {
  const folder = join(dataFolder, 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = await fittingCopy(engine, clock, folder)
  if (found) return { path: found, isFound: true }
  const path = join(folder, `before-update-${inFileNames(clock.now())}.tar.gz`)
  await writeArchive(path, { engine, steps, now: clock.now(), temi: temiVersion })
  return { path, isFound: false }
}

/** The newest copy before an update, if it is whole and of this very state of the house. */
async function fittingCopy(engine: Engine, clock: Clock, folder: string): Promise<string | undefined> {
  const newest = readdirSync(folder)
    .filter((name) => /^before-update-.*\.tar\.gz$/.test(name))
    .sort()
    .at(-1)
  if (newest === undefined) return undefined
  const path = join(folder, newest)
  const about = await checkArchive({ path }).catch(() => undefined)
  if (about === undefined || about.made_at < later(clock.now(), `-${longestUse}`)) return undefined
  const head = await engine.read.selectFrom('journal_head').select(['line', 'hash']).executeTakeFirst()
  const taken = await engine.read
    .selectFrom('kysely_migration' as never)
    .select('name' as never)
    .execute()
  const isSame = head?.line === about.head.line && head.hash === about.head.hash && taken.length === about.steps.length
  return isSame ? path : undefined
}
