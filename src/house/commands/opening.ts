import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAssets } from '#platform/assets.ts'
import { type Clock, systemClock } from '#platform/clock.ts'
import type { Engine, EngineOptions } from '#platform/engine.ts'
import { type FileStore, openFileStore } from '#platform/files/store.ts'
import { CannotMigrate, holdsHouse, migrate, pendingSteps } from '#platform/migrations.ts'
import { openEngine } from '#platform/open-engine.ts'
import { forgetCutOff, refuseTaken, wasCutOff } from '#platform/place.ts'
import type { Settings } from '#platform/settings.ts'
import { databaseIn, hasDatabase } from '#platform/sqlite/file.ts'
import { checkStore, openStore } from '#platform/stores/open-store.ts'
import { readS3Address } from '#platform/stores/s3-address.ts'
import { inTerminal } from '#platform/terminal.ts'
import { type House, openHouse } from '../../house.tsx'
import { steps } from '../../migrations/index.ts'
import { onlyPackIn } from '../content.ts'
import { isDemonstration } from '../demo/mark.ts'
import { words } from './messages.ts'
import { WrongWords } from './words.ts'

/** The folder the build has been written to: the bundle lies in it. */
const distFolder = import.meta.dirname

export const firstPort = 8080

/** Opens the house as the operator has set it, on a database that is brought up to date first. */
export async function openAsSet(settings: Settings, origin: () => string): Promise<House> {
  const engine = await openDatabase(settings)
  const { filesUrl } = settings.outside
  const trouble = filesUrl && (await checkStore(filesUrl))
  if (trouble) say(inTerminal(words).untilThen(trouble.message))
  const house = await openHouseOn(engine, settings, origin)
  forgetCutOff({ url: settings.databaseUrl, folder: settings.dataFolder })
  return house
}

/** Opens the house as the operator has set it, on a database that is up to date. */
export function openHouseOn(
  engine: Engine,
  settings: Settings,
  origin: () => string,
  clock: Clock = systemClock,
): Promise<House> {
  return openHouse({
    engine,
    clock,
    assets: readAssets(join(distFolder, 'client')),
    filesFolder: join(settings.dataFolder, 'files'),
    pack: settings.contentFolder ?? onlyPackIn(join(distFolder, '..', 'content')),
    origin,
    host: settings.host,
    hasPublicUrl: settings.publicUrl !== undefined,
    dataFolder: settings.dataFolder,
    clientFolder: join(distFolder, 'client'),
    isDevelopment: settings.isDevelopment,
    ...(settings.logLevel && { logLevel: settings.logLevel }),
    isDemonstration: isDemonstration(settings.dataFolder),
    trustProxy: settings.trustProxy,
    outside: settings.outside,
  })
}

/** The house's address for a command that does not listen itself. */
export function expectedOrigin({ publicUrl, host, port }: Settings): string {
  return publicUrl ?? `http://${host}:${port ?? firstPort}`
}

/** Makes the folder, if need be, and closes it to everybody but the user that runs the house. */
export function makeDataFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
}

/** The database of the house, unless one is just being brought there. */
export async function openEngineOf(
  { databaseUrl: url, dataFolder: folder }: Settings,
  how: Pick<EngineOptions, 'asItIs'> = {},
): Promise<Engine> {
  await refuseTaken({ url, folder })
  return openEngine({ url, folder, ...how })
}

export async function openDatabase(settings: Settings): Promise<Engine> {
  const { dataFolder, databaseUrl } = settings
  makeDataFolder(dataFolder)
  const mayBegin = () => refuseAfterHouse(settings)
  await refuseTaken({ url: databaseUrl, folder: dataFolder })
  // Asked before a file is made, which would be in the way of the copy that is brought back.
  if (!mayHoldHouse(settings)) mayBegin()
  const engine = await openEngineOf(settings)
  const { steps: taken, backup } = await migrate(engine, steps, systemClock, dataFolder, mayBegin)
  if (taken.length > 0) noteFitting()
  if (backup) say(inTerminal(words).broughtUpToDate(taken.length, backup))
  return engine
}

/**
 * Copies of a house, its files or its keys, or a restore or move that was cut off, tell that one was here or was to come: a new
 * one in its place would hide that it is lost.
 */
function refuseAfterHouse({ dataFolder, databaseUrl }: Settings): void {
  const m = inTerminal(words)
  if (wasCutOff({ url: databaseUrl, folder: dataFolder })) throw new CannotMigrate(m.cutOff)
  const file = databaseIn(dataFolder)
  const inTheWay = !databaseUrl && existsSync(file) ? `${file}*` : undefined
  const folder = join(dataFolder, 'backups')
  const copies = existsSync(folder) ? readdirSync(folder).filter((name) => /\.tar\.gz(\.age)?$/.test(name)) : []
  if (copies.length > 0) throw new CannotMigrate(m.copiesThere(folder, copies.length, inTheWay))
  // Both are made by a house that is open: a start that failed on its way to that has left none.
  const left = ['files', 'keys'].map((name) => join(dataFolder, name)).filter(holdsFile)
  if (left.length > 0) throw new CannotMigrate(m.houseWasHere(left.join(', '), inTheWay))
}

function holdsFile(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder, { recursive: true, withFileTypes: true }).some((one) => one.isFile())
}

/** Notes that this build has come to serve, or has brought the database up to date: `scripts/builds.mjs` goes back to such a one. */
export function noteFitting(): void {
  try {
    writeFileSync(join(distFolder, 'fits.txt'), '')
  } catch {
    // The folder is not ours to write into: no other build comes into its place either.
  }
}

/**
 * The database of a house for a command that changes it. Only a start brings one up to date that holds anything: the former
 * version may be serving from it. Where there is none, only a command that may begin one does.
 */
export async function openUpToDate(settings: Settings, how: { mayBegin?: boolean } = {}): Promise<Engine> {
  if (!how.mayBegin) mustHoldHouse(settings)
  else if (!mayHoldHouse(settings)) return openDatabase(settings)
  makeDataFolder(settings.dataFolder)
  const engine = await openEngineOf(settings)
  const pending = await pendingSteps(engine, steps)
  if (pending.length === 0) return engine
  await engine.close()
  if (pending.length === Object.keys(steps).length) {
    if (how.mayBegin) return openDatabase(settings)
    throw new WrongWords(noHouseIn(settings))
  }
  throw new WrongWords(inTerminal(words).notUpToDate)
}

/** The database without bringing it up to date: another process may be serving from it with the code it was made for. */
export async function openAsItIs(settings: Settings): Promise<Engine> {
  mustHoldHouse(settings)
  const engine = await openEngineOf(settings, { asItIs: true })
  if (await holdsHouse(engine)) return engine
  await engine.close()
  throw new WrongWords(noHouseIn(settings))
}

function noHouseIn({ databaseUrl, dataFolder }: Settings): string {
  const m = inTerminal(words)
  return databaseUrl ? m.noHouseInDatabase : m.noHouseInFolder(dataFolder)
}

/** Refuses a data folder without a house: a mistyped one would get a new house from the content pack. */
function mustHoldHouse(settings: Settings): void {
  if (!mayHoldHouse(settings)) throw new WrongWords(inTerminal(words).noHouse(settings.dataFolder))
}

/** Whether there may be a house; PostgreSQL tells when it is opened. */
export function mayHoldHouse({ databaseUrl, dataFolder }: Settings): boolean {
  return databaseUrl !== undefined || hasDatabase(dataFolder)
}

/** Where the content of files lies, as the operator has set it. */
export function openFiles({ dataFolder, outside: { filesUrl } }: Settings): FileStore {
  return openFileStore(join(dataFolder, 'files'), filesUrl ? openStore(filesUrl) : undefined)
}

/** Where that is, for sentences; the key and the secret of a store are not told. */
export function placeOfFiles({ dataFolder, outside: { filesUrl } }: Settings): string {
  if (!filesUrl?.startsWith('s3://')) return filesUrl ?? join(dataFolder, 'files')
  const { host, bucket, prefix } = readS3Address(filesUrl)
  return inTerminal(words).store(`s3://${host}/${bucket}/${prefix}`.replace(/\/$/, ''))
}

/** One line for whoever has called the command. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
