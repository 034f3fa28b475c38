import type { Clock } from '../clock.ts'
import { fillDatabase, refuseFilled } from '../copy/fill.ts'
import { fittedRows, type Misfit, mustFit, type Schema, schemaAfter, UnfitRows } from '../copy/fitting.ts'
import type { Engine } from '../engine.ts'
import type { FileStore } from '../files/store.ts'
import { readWhole } from '../files/whole.ts'
import { migrate, type Step } from '../migrations.ts'
import { inTerminal } from '../terminal.ts'
import { type About, UnusableArchive } from './about.ts'
import { type ArchiveFile, type FileInArchive, filesIn, rowsIn } from './read.ts'
import { words } from './words.ts'
import { contentAskedFor } from './write.ts'

export interface RestoreOptions {
  archive: ArchiveFile
  /** What the archive says about itself, from `checkArchive`. */
  about: About
  /** A database with nothing in it. */
  engine: Engine
  files: FileStore
  steps: Record<string, Step>
  clock: Clock
  dataFolder: string
}

/**
 * Brings a house back from an archive that was checked; the database is filled whole or not at all. An archive of a former version is filled as it was and then brought up to date. What the tables of its version do not know is left out, and answered.
 */
export async function restoreArchive(options: RestoreOptions): Promise<Misfit[]> {
  const { archive, about, engine, steps, clock, dataFolder } = options
  refuseNewer(about, steps)
  const former = Object.fromEntries(Object.entries(steps).filter(([name]) => about.steps.includes(name)))
  await refuseFilled(engine.write)
  await putFiles(options)
  const misfits = await fillDatabase(engine, { source: rowsIn(archive), steps: former }).catch(throwUnfit)
  await migrate(engine, steps, clock, dataFolder)
  return misfits
}

/** Whether an archive that was checked fits the tables of its version; answers what would be left out. */
export async function examineArchive({
  archive,
  about,
  steps,
}: Pick<RestoreOptions, 'archive' | 'about' | 'steps'>): Promise<Misfit[]> {
  refuseNewer(about, steps)
  const [schema, misfits]: [Schema | undefined, Misfit[]] = [await schemaAfter(steps, about.steps), []]
  if (!schema) return misfits
  for await (const _ of fittedRows(rowsIn(archive), schema, misfits));
  try {
    mustFit(misfits, schema)
  } catch (error) {
    throwUnfit(error)
  }
  return misfits
}

/** Before anything is made for it: an archive of a newer version is refused. */
export function refuseNewer(about: About, steps: Record<string, Step>): void {
  const unknown = about.steps.filter((name) => !(name in steps))
  if (unknown.length > 0) throw new UnusableArchive('newer', inTerminal(words).newerSteps(unknown.join(', ')))
}

function throwUnfit(error: unknown): never {
  throw error instanceof UnfitRows ? new UnusableArchive('unfit', error.message) : error
}

/** Content first: a crash leaves at most files that no row asks for. */
async function putFiles({ archive, files, clock }: RestoreOptions): Promise<void> {
  for await (const file of filesIn(archive)) await putFile(files, file, clock)
}

async function putFile(files: FileStore, { hash, content }: FileInArchive, clock: Clock): Promise<void> {
  const incoming = await files.receive([content])
  if (incoming.hash !== hash) throw new UnusableArchive('damaged', inTerminal(words).otherFile(hash))
  await incoming.keep(clock.now())
}

export interface Mended {
  /** Hashes of the files that were put back. */
  back: string[]
  /** Hashes of those that the archive does not have either. */
  lacking: string[]
}

/** Puts back from an archive that was checked what the house asks for and its store has not, or not whole. Nothing else changes. */
export async function mendFiles(
  options: Pick<RestoreOptions, 'archive' | 'engine' | 'files' | 'clock'>,
): Promise<Mended> {
  const { archive, engine, files, clock } = options
  const lacking = new Set<string>()
  for (const hash of await engine.snapshot(contentAskedFor))
    if (typeof (await readWhole(files, hash)) === 'string') lacking.add(hash)
  const back: string[] = []
  for await (const file of filesIn(archive)) {
    if (!lacking.delete(file.hash)) continue
    await putFile(files, file, clock)
    back.push(file.hash)
  }
  return { back, lacking: [...lacking] }
}
