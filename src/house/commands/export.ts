import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Settings } from '#platform/settings.ts'
import { temiCommand } from '#platform/temi-command.ts'
import { modules } from '../../modules.ts'
import { exportHouse } from '../carrying/export.ts'
import { misfitLines } from './misfits.ts'
import { expectedOrigin, mustHoldHouse, openHouseOn, openUpToDate, say } from './opening.ts'
import { mustBeAllowed, WrongWords, writingTo } from './words.ts'

/** `temi export <folder>`: everything but keys and the journal, as tables for spreadsheets and for programs. */
export async function exportTo(settings: Settings, words: string[]): Promise<void> {
  const [given, ...more] = words
  if (!given || more.length > 0) throw new WrongWords(`Call it as ${temiCommand('export <a new folder>')}`)
  const folder = resolve(given)
  if (existsSync(dirname(folder))) mustBeAllowed(dirname(folder), 'written')
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new WrongWords(`${folder} is a file. Name a new folder.`)
  mustHoldHouse(settings)
  const house = await openHouseOn(await openUpToDate(settings), settings, () => expectedOrigin(settings))
  const written = await writingTo(folder, () => exportHouse(house, modules, folder))
  await house.close()
  say(
    `${folder} holds ${written.openFiles} files of open data and ${written.tables} tables, of which only the public part is there.`,
  )
  for (const line of misfitLines(written.misfits)) say(line)
  say(
    `${written.privateTables} tables about people, or with rows that are not public, are in its folder private: do not pass that on.`,
  )
}
