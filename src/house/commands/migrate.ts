import type { Settings } from '#platform/settings.ts'
import { inTerminal } from '#platform/terminal.ts'
import { words } from './messages.ts'
import { openDatabase, say } from './opening.ts'

/** `temi migrate`: brings the database up to date, behind a copy. */
export async function bringUpToDate(settings: Settings): Promise<void> {
  const engine = await openDatabase(settings)
  await engine.close()
  say(inTerminal(words).upToDate)
}
