import { type ArchiveFile, checkArchive } from '#platform/archive/read.ts'
import { mendFiles } from '#platform/archive/restore.ts'
import { systemClock } from '#platform/clock.ts'
import type { Settings } from '#platform/settings.ts'
import { inTerminal } from '#platform/terminal.ts'
import { namedLines } from './faulty-files.ts'
import { words } from './messages.ts'
import { openAsItIs, openFiles, placeOfFiles, say } from './opening.ts'

/** `temi restore <file> --files`: puts back the files a house lacks, also while it serves, and touches nothing else. */
export async function restoreFiles(settings: Settings, archive: ArchiveFile): Promise<void> {
  await checkArchive(archive)
  const engine = await openAsItIs(settings)
  try {
    const { back, lacking } = await mendFiles({ archive, engine, files: openFiles(settings), clock: systemClock })
    const place = placeOfFiles(settings)
    const m = inTerminal(words).files
    if (back.length + lacking.length === 0) say(m.allThere(place))
    for (const line of await namedLines(engine, back, m.putBack(place))) say(line)
    for (const line of await namedLines(engine, lacking, m.notHereEither)) say(line)
    process.exitCode = lacking.length > 0 ? 1 : 0
  } finally {
    await engine.close()
  }
}
