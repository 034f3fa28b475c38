import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readAssets } from '#platform/assets.ts'
import { systemClock } from '#platform/clock.ts'
import type { Engine } from '#platform/engine.ts'
import { migrate } from '#platform/migrations.ts'
import { openEngine } from '#platform/open-engine.ts'
import type { Settings } from '#platform/settings.ts'
import { checkStore } from '#platform/stores/open-store.ts'
import { type House, openHouse } from '../../house.tsx'
import { steps } from '../../migrations/index.ts'
import { onlyPackIn } from '../content.ts'
import { WrongWords } from './words.ts'

/** The folder the build has been written to: the bundle lies in it. */
const distFolder = import.meta.dirname

export const firstPort = 8080

/** Opens the house as the operator has set it, on a database that is brought up to date first. */
export async function openAsSet(settings: Settings, origin: () => string): Promise<House> {
  const engine = await openDatabase(settings)
  const { filesUrl } = settings.outside
  const trouble = filesUrl && (await checkStore(filesUrl))
  if (trouble) say(`${trouble.message} Until then pictures are neither taken nor shown.`)
  return openHouse({
    engine,
    clock: systemClock,
    assets: readAssets(join(distFolder, 'client')),
    filesFolder: join(settings.dataFolder, 'files'),
    pack: settings.contentFolder ?? onlyPackIn(join(distFolder, '..', 'content')),
    origin,
    hasPublicUrl: settings.publicUrl !== undefined,
    dataFolder: settings.dataFolder,
    clientFolder: join(distFolder, 'client'),
    isDevelopment: settings.isDevelopment,
    trustProxy: settings.trustProxy,
    outside: settings.outside,
  })
}

/** The house's address for a command that does not listen itself. */
export function expectedOrigin({ publicUrl, host, port }: Settings): string {
  return publicUrl ?? `http://${host}:${port ?? firstPort}`
}

export async function openDatabase(settings: Settings): Promise<Engine> {
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 })
  chmodSync(settings.dataFolder, 0o700)
  const engine = await openEngine({ url: settings.databaseUrl, folder: settings.dataFolder })
  const { steps: taken, backup } = await migrate(engine, steps, systemClock, settings.dataFolder)
  if (backup) say(`The database was brought up to date (${taken.length} steps). A copy from before is in ${backup}`)
  return engine
}

/** Opens the database without touching it: what is looked at must not be changed by looking. */
export async function openAsItIs(settings: Settings): Promise<Engine> {
  if (!settings.databaseUrl && !existsSync(join(settings.dataFolder, 'temi.sqlite')))
    throw new WrongWords(
      `There is no database in ${settings.dataFolder} yet. Set TEMI_DATA to the folder of the house.`,
    )
  return openEngine({ url: settings.databaseUrl, folder: settings.dataFolder })
}

/** One line for whoever has called the command. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
