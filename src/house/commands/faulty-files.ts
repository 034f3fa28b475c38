import { fileWords, nameFiles } from '#modules/backups/index.ts'
import type { About } from '#platform/archive/about.ts'
import type { Engine } from '#platform/engine.ts'
import type { Settings } from '#platform/settings.ts'
import { inTerminal, languageOfTerminal } from '#platform/terminal.ts'
import { words } from './messages.ts'
import { placeOfFiles } from './opening.ts'

/** A line for each file that an archive had to leave out: why, where it should lie, what it is, and its hash. */
export async function faultyFiles(engine: Engine, settings: Settings, about: About): Promise<string[]> {
  const { missing_files: missing, damaged_files: damaged } = about
  const place = placeOfFiles(settings)
  const m = inTerminal(words).files
  const lines = [
    ...(await namedLines(engine, missing, m.missing(place))),
    ...(await namedLines(engine, damaged, m.damaged(place))),
  ]
  if (lines.length === 0) return []
  return [...lines, m.restIsThere]
}

/** A line for each of these files, with what a person can find it by. */
export async function namedLines(engine: Engine, hashes: string[], what: string): Promise<string[]> {
  // A former version may have made this database: what has no name still has its hash.
  const named = await nameFiles(engine.read, hashes).catch(() => undefined)
  return hashes.map((hash) => {
    const file = named?.get(hash)
    if (!file) return `${what}: ${hash}`
    return `${what}: ${fileWords(file, languageOfTerminal(process.env))}${file.url ? `, ${file.url}` : ''}, ${hash}`
  })
}
