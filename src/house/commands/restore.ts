import { existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatsIn } from '#design/formats.ts'
import { type About, UnusableArchive } from '#platform/archive/about.ts'
import { type ArchiveFile, checkArchive } from '#platform/archive/read.ts'
import { examineArchive, refuseNewer, restoreArchive } from '#platform/archive/restore.ts'
import { type Moment, systemClock } from '#platform/clock.ts'
import { FilledTarget } from '#platform/copy/fill.ts'
import type { Misfit } from '#platform/copy/fitting.ts'
import type { Engine } from '#platform/engine.ts'
import { tidyKey } from '#platform/keys/keys.ts'
import { openEngine } from '#platform/open-engine.ts'
import { type DatabasePlace, fillingPlace, wasCutOff } from '#platform/place.ts'
import type { Settings } from '#platform/settings.ts'
import { databaseIn } from '#platform/sqlite/file.ts'
import { inTerminal, languageOfTerminal } from '#platform/terminal.ts'
import { steps } from '../../migrations/index.ts'
import { fullDisk } from '../start-problems.ts'
import { type Verification, verifyReturned } from '../verifying/verify.ts'
import { words as messages } from './carrying-messages.ts'
import { misfitLines } from './misfits.ts'
import { makeDataFolder, openFiles, placeOfFiles, say } from './opening.ts'
import { restoreFiles } from './restore-files.ts'
import { mustBeReadable, NotWritten, WrongWords } from './words.ts'

/**
 * `temi restore <file> [--key <file>] [--check | --files]`: brings a house back into an empty folder, only looks whether it
 * could, or brings back the files that a house lacks.
 */
export async function restore(settings: Settings, words: string[]): Promise<void> {
  const m = inTerminal(messages)
  const { archive, isCheck, isOfFiles } = readWords(words)
  try {
    if (isOfFiles) return await restoreFiles(settings, archive)
    const { about, misfits, journal } = isCheck ? await check(archive) : await bringBack(settings, archive)
    say(isCheck ? m.canBeRestored : m.isBack(settings.dataFolder))
    tell(about, settings)
    // What was left out when it was written lacks here as well, and is told once.
    for (const line of new Set(misfitLines([...about.misfits, ...misfits]))) say(line)
    for (const line of journal?.sentences[languageOfTerminal(process.env)] ?? []) say(line)
    if (journal) say(m.eraseAgain(momentInTerminal(about.made_at)))
    if (journal?.isWhole === false) process.exitCode = 1
  } catch (error) {
    throw inWords(error, settings, archive.path)
  }
}

function readWords(words: string[]): { archive: ArchiveFile; isCheck: boolean; isOfFiles: boolean } {
  const m = inTerminal(messages)
  const options = { key: { type: 'string' }, check: { type: 'boolean' }, files: { type: 'boolean' } } as const
  const { values, positionals, tokens } = parseArgs({
    ...{ args: words, options, allowPositionals: true, strict: false, tokens: true },
  })
  const [file, ...more] = positionals
  // A mistyped `--check` would bring back what was only to be looked at.
  const unusable = tokens.flatMap((one) => {
    if (one.kind !== 'option') return []
    const option = Object.entries(options).find(([name]) => name === one.name)?.[1]
    const fits = option && (option.type === 'string') === (one.value !== undefined)
    return fits ? [] : [one.inlineValue ? `${one.rawName}=${one.value}` : one.rawName]
  })
  const [unknown] = [...unusable, ...more]
  if (unknown !== undefined) throw new WrongWords(m.unknownWord(unknown))
  if (!file) throw new WrongWords(m.sayWhich)
  const [isCheck, isOfFiles] = [values.check === true, values.files === true]
  if (isCheck && isOfFiles) throw new WrongWords(m.sayWhich)
  const path = resolve(file)
  if (!existsSync(path)) throw new WrongWords(m.notThere(path))
  mustBeReadable(path)
  const key = typeof values.key === 'string' ? keyIn(values.key) : process.env.TEMI_RECOVERY_KEY
  return { archive: { path, key: key && tidyKey(key) }, isCheck, isOfFiles }
}

function keyIn(file: string): string {
  if (!existsSync(file)) throw new WrongWords(inTerminal(messages).noKeyFile(file))
  mustBeReadable(file)
  const bytes = readFileSync(file)
  // As some editors save it, with a mark at the beginning that says so.
  const kind = { fffe: 'utf-16le', feff: 'utf-16be' }[bytes.subarray(0, 2).toString('hex')] ?? 'utf-8'
  return new TextDecoder(kind).decode(bytes)
}

interface Seen {
  about: About
  misfits: Misfit[]
  /** Of the house that is back. */
  journal?: Verification
}

async function check(archive: ArchiveFile): Promise<Seen> {
  const about = await checkArchive(archive)
  return { about, misfits: await examineArchive({ archive, about, steps }) }
}

async function bringBack(settings: Settings, archive: ArchiveFile): Promise<Seen> {
  const { dataFolder, databaseUrl } = settings
  if (!databaseUrl) mustHoldNoDatabase(dataFolder)
  makeDataFolder(dataFolder)
  // Held while the archive is checked, too: that takes as long as it is large, and nobody is to begin a house meanwhile.
  return fillingPlace({ url: databaseUrl, folder: dataFolder }, () => checkAndFill(settings, archive), isRefusal)
}

/** Checked before a database is made, so that a damaged archive leaves none. */
async function checkAndFill(settings: Settings, archive: ArchiveFile): Promise<Seen> {
  const { dataFolder, databaseUrl } = settings
  const about = await checkArchive(archive)
  refuseNewer(about, steps)
  return databaseUrl
    ? fill(settings, archive, about, dataFolder)
    : putInPlace(dataFolder, (folder) => fill(settings, archive, about, folder))
}

/** The archive is of no use, or the place is not empty: another archive, or another place, is the way on. */
function isRefusal(error: unknown): boolean {
  return error instanceof UnusableArchive || error instanceof FilledTarget
}

/** Also what another house has left beside its database would be taken for a part of the new one. */
function mustHoldNoDatabase(folder: string): void {
  const file = basename(databaseIn(folder))
  const found = existsSync(folder) && readdirSync(folder).find((name) => name.startsWith(file))
  if (found) throw new FilledTarget(inTerminal(messages).thereIs(found, folder))
}

/** A file takes its place when it is whole: a restore that is killed leaves nothing that a start would take for a house. */
async function putInPlace<T>(dataFolder: string, make: (folder: string) => Promise<T>): Promise<T> {
  mustHoldNoDatabase(dataFolder)
  const folder = join(dataFolder, 'restoring')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  remove()
  makeDataFolder(folder)
  try {
    const made = await make(folder)
    mustHoldNoDatabase(dataFolder)
    putWhereNothingIs(databaseIn(folder), databaseIn(dataFolder))
    return made
  } finally {
    remove()
  }
}

/** Whatever has come there meanwhile stays: under a house that is open, the database would be another one. */
function putWhereNothingIs(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (Object(error).code === 'EEXIST') throw new FilledTarget(inTerminal(messages).isThere(to))
    // Not every kind of disk gives a file two names.
    renameSync(from, to)
  }
}

async function fill(settings: Settings, archive: ArchiveFile, about: About, folder: string): Promise<Seen> {
  const { dataFolder, databaseUrl: url } = settings
  const files = openFiles(settings)
  const misfits = await opened({ url, folder }, (engine) =>
    restoreArchive({ archive, about, engine, files, steps, clock: systemClock, dataFolder }),
  )
  // Looked at by somebody who comes new to it, as a start will.
  return opened({ url, folder }, async (engine) => {
    const isWhole = await engine.settle()
    if (!isWhole) throw new NotWritten(inTerminal(messages).notAsWritten(dataFolder))
    await files.forgetArrived()
    return { about, misfits, journal: await verifyReturned(engine, about.head) }
  })
}

async function opened<T>(place: DatabasePlace, work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openEngine(place)
  try {
    return await work(engine)
  } finally {
    await engine.close()
  }
}

function tell({ made_at, temi, head, has_files, missing_files, damaged_files }: About, settings: Settings): void {
  const m = inTerminal(messages)
  say(m.written(momentInTerminal(made_at), temi, head.line, head.hash))
  if (!has_files) say(m.withoutFiles(placeOfFiles(settings)))
  for (const hash of missing_files) say(m.fileMissing(hash))
  for (const hash of damaged_files) say(m.fileDamaged(hash))
}

function momentInTerminal(moment: Moment): string {
  return formatsIn(languageOfTerminal(process.env)).moment(moment)
}

function inWords(error: unknown, { dataFolder, databaseUrl }: Settings, path: string): unknown {
  const m = inTerminal(messages)
  if (error instanceof FilledTarget) {
    const left = wasCutOff({ url: databaseUrl, folder: dataFolder }) ? [m.leftByRestore(databaseUrl !== undefined)] : []
    return new WrongWords([m.notEmpty(databaseUrl ? undefined : dataFolder, error.message), ...left].join(' '))
  }
  const full = fullDisk(error, { url: databaseUrl, folder: dataFolder })
  if (full) return new NotWritten(m.roomThenRestore(full), { cause: error })
  if (!(error instanceof UnusableArchive)) return error
  return new WrongWords(m.faults[error.fault](path, error.message))
}
