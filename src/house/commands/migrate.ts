import type { Settings } from '#platform/settings.ts'
import { openDatabase, say } from './opening.ts'

/** `temi migrate`: brings the database up to date, behind a copy. */
export async function bringUpToDate(settings: Settings): Promise<void> {
  const engine = await openDatabase(settings)
  await engine.close()
  say('The database is up to date.')
}
