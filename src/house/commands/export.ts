import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Settings } from '#platform/settings.ts'
import { inTerminal } from '#platform/terminal.ts'
import { modules } from '../../modules.ts'
import { exportHouse } from '../carrying/export.ts'
import { words as messages } from './messages.ts'
import { misfitLines } from './misfits.ts'
import { expectedOrigin, openHouseOn, openUpToDate, say } from './opening.ts'
import { mustBeAllowed, WrongWords, writingTo } from './words.ts'

/** `temi export <folder>`: everything but keys and the journal, as tables for spreadsheets and for programs. */
export async function exportTo(settings: Settings, words: string[]): Promise<void> {
  const m = inTerminal(messages)
  const [given, ...more] = words
  if (!given || given.startsWith('-') || more.length > 0) throw new WrongWords(m.exportCalled)
  const folder = resolve(given)
  if (existsSync(dirname(folder))) mustBeAllowed(dirname(folder), 'written')
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new WrongWords(m.isFile(folder))
  const house = await openHouseOn(await openUpToDate(settings), settings, () => expectedOrigin(settings))
  const written = await writingTo(folder, () => exportHouse(house, modules, folder))
  await house.close()
  say(m.exported(folder, written.openFiles, written.tables))
  for (const line of misfitLines(written.misfits)) say(line)
  say(m.exportedApart(written.privateTables))
}
