import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type About, UnusableArchive } from '#platform/archive/about.ts'
import { type ArchiveFile, checkArchive } from '#platform/archive/read.ts'
import { restoreArchive } from '#platform/archive/restore.ts'
import { systemClock } from '#platform/clock.ts'
import { FilledTarget } from '#platform/copy/fill.ts'
import { openEngine } from '#platform/open-engine.ts'
import type { Settings } from '#platform/settings.ts'
import { steps } from '../../migrations/index.ts'
import { openFiles, say } from './opening.ts'
import { mustBeReadable, WrongWords } from './words.ts'

/** `temi restore <file> [--key <file>] [--check]`: brings a house back into an empty folder, or only looks whether it could. */
export async function restore(settings: Settings, words: string[]): Promise<void> {
  const { archive, isCheck } = readWords(words)
  try {
    const about = isCheck ? await checkArchive(archive) : await bringBack(settings, archive)
    say(isCheck ? 'The archive is whole and can be restored.' : `The house is back in ${settings.dataFolder}.`)
    tell(about)
  } catch (error) {
    throw inWords(error, settings, archive.path)
  }
}

function readWords(words: string[]): { archive: ArchiveFile; isCheck: boolean } {
  const options = { key: { type: 'string' }, check: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true, strict: false })
  const [file] = positionals
  if (!file) throw new WrongWords('Say which archive: npm run temi -- restore temi-2026-12-01.tar.gz')
  const path = resolve(file)
  if (!existsSync(path)) throw new WrongWords(`There is no ${path}.`)
  mustBeReadable(path)
  const key = typeof values.key === 'string' ? keyIn(values.key) : process.env.TEMI_RECOVERY_KEY
  return { archive: { path, key: key && tidyKey(key) }, isCheck: values.check === true }
}

/** The key as it stands on the recovery sheet, perhaps with the whole sheet around it: in groups, perhaps in small letters. */
function tidyKey(typed: string): string {
  const whole = typed.replaceAll(/\s/g, '').toUpperCase()
  return /AGE-SECRET-KEY-1[A-Z0-9]{58}/.exec(whole)?.[0] ?? whole
}

function keyIn(file: string): string {
  if (!existsSync(file)) throw new WrongWords(`There is no file ${file} with a key.`)
  mustBeReadable(file)
  return readFileSync(file, 'utf8')
}

async function bringBack(settings: Settings, archive: ArchiveFile): Promise<About> {
  const { dataFolder, databaseUrl } = settings
  const database = join(dataFolder, 'temi.sqlite')
  if (!databaseUrl && existsSync(database)) throw new FilledTarget(`there is a database in ${dataFolder}`)
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  // Checked before a database is made, so that a damaged archive leaves the folder as it was.
  const about = await checkArchive(archive)
  const engine = await openEngine({ url: databaseUrl, folder: dataFolder })
  const files = openFiles(settings)
  const restored = restoreArchive({ archive, about, engine, files, steps, clock: systemClock, dataFolder })
  await restored.then(
    () => engine.close(),
    async (error) => {
      await engine.close()
      if (!databaseUrl) removeDatabase(dataFolder)
      throw error
    },
  )
  return about
}

/** What has begun and failed leaves nothing that the next start would take for a house. */
function removeDatabase(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => /^temi\.sqlite/.test(one))) rmSync(join(folder, name))
}

function tell({ made_at, temi, head, has_files, missing_files }: About): void {
  say(`It was written at ${made_at} by Temi ${temi}. Its journal ends with line ${head.line}, hash ${head.hash}`)
  if (!has_files) say('It is a copy from before an update and holds no files: leave the folder files/ where it is.')
  for (const hash of missing_files) say(`This file was missing already when it was written: ${hash}`)
}

function inWords(error: unknown, { dataFolder, databaseUrl }: Settings, path: string): unknown {
  if (error instanceof FilledTarget) {
    const place = databaseUrl ? 'The database of DATABASE_URL' : dataFolder
    return new WrongWords(`${place} is not empty: ${error.message}. Restore into an empty one; nothing was changed.`)
  }
  if (!(error instanceof UnusableArchive)) return error
  const sentences: Record<UnusableArchive['fault'], string> = {
    damaged: `${path} is damaged: ${error.message}. Take an older archive; nothing was changed.`,
    newer: `${path} was written by a newer version of Temi: ${error.message}. Update Temi, then try again; nothing was changed.`,
    locked: `${path} is encrypted. Give the key from the recovery sheet: --key <file>, or TEMI_RECOVERY_KEY.`,
    'wrong-key': `The key does not open ${path}. Take the recovery sheet of the house that wrote it; nothing was changed.`,
    'not-an-archive': `${path} is not an archive of Temi: ${error.message}.`,
  }
  return new WrongWords(sentences[error.fault])
}
