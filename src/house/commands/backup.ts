import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { isBeingWritten, writeArchive } from '#platform/archive/write.ts'
import { systemClock } from '#platform/clock.ts'
import type { Settings } from '#platform/settings.ts'
import { temiCommand } from '#platform/temi-command.ts'
import { inTerminal } from '#platform/terminal.ts'
import { temiVersion } from '#platform/version.ts'
import { steps } from '../../migrations/index.ts'
import { faultyFiles } from './faulty-files.ts'
import { words } from './messages.ts'
import { misfitLines } from './misfits.ts'
import { openAsItIs, openFiles, say } from './opening.ts'
import { mustBeAllowed, WrongWords, writingTo } from './words.ts'

/** `temi backup <file>`: one archive of the whole house, also while it serves. */
export async function backup(settings: Settings, [file, ...more]: string[]): Promise<void> {
  const m = inTerminal(words)
  if (!file || file.startsWith('-') || more.length > 0)
    throw new WrongWords(m.sayWhere(temiCommand('backup temi-2026-12-01.tar.gz')))
  const path = resolve(file)
  if (existsSync(path)) throw new WrongWords(m.isThere(path))
  if (!existsSync(dirname(path))) throw new WrongWords(m.noFolder(dirname(path)))
  mustBeAllowed(dirname(path), 'written')
  const engine = await openAsItIs(settings)
  const files = openFiles(settings)
  const progress = saying()
  const options = { engine, steps, files, now: systemClock.now(), temi: temiVersion, progress }
  const about = await writingTo(path, () => writeArchive(path, options))
  const faulty = await faultyFiles(engine, settings, about)
  await engine.close()
  say(m.copied(path))
  if (about.steps.some((step) => !(step in steps))) say(m.copiedNewer)
  say(m.lastLine(about.head.line, about.head.hash))
  for (const part of unfinishedBeside(path)) say(m.leftOver(part))
  for (const line of [...misfitLines(about.misfits), ...faulty]) say(line)
}

/** What backups into the same file have left that were killed on the way: none of it is an archive. */
function unfinishedBeside(path: string): string[] {
  const names = readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)) && name.endsWith('.part'))
  return names.filter((name) => !isBeingWritten(name)).map((name) => join(dirname(path), name))
}

/** A line now and then; most backups are over before the first. */
function saying() {
  const between = 2000
  let last = Temporal.Instant.from(systemClock.now()).epochMilliseconds
  return ({ rows, files }: { rows: number; files: number }) => {
    const now = Temporal.Instant.from(systemClock.now()).epochMilliseconds
    if (now - last < between) return
    last = now
    say(inTerminal(words).progress(files, rows))
  }
}
