import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { FilledTarget } from '#platform/copy/fill.ts'
import type { Engine } from '#platform/engine.ts'
import { openEngine } from '#platform/open-engine.ts'
import { type DatabasePlace, fillingPlace } from '#platform/place.ts'
import type { Settings } from '#platform/settings.ts'
import { temiCommand } from '#platform/temi-command.ts'
import { type Moved, moveHouse, NotMoved } from '../carrying/move.ts'
import { fullDisk, serverAdvice } from '../start-problems.ts'
import { misfitLines } from './misfits.ts'
import { makeDataFolder, mustHoldHouse, openUpToDate, say } from './opening.ts'
import { WrongWords } from './words.ts'

const called = `Call it as ${temiCommand('move postgres://user:password@server/database')} or, for a file in the data folder, as ${temiCommand('move sqlite')} (sqlite:<folder> for another one).`

/** `temi move <database-url>`: carries the house into another, empty database. The one it comes from stays as it is. */
export async function move(settings: Settings, words: string[]): Promise<void> {
  const to = targetIn(words, settings)
  mustHoldHouse(settings)
  const from = await openUpToDate(settings)
  const { rows, tables, hash, misfits } = await carry(from, to)
  await from.close()
  say(
    `${rows} rows of ${tables} tables are in the new database, and every table is the same there. Fingerprint: ${hash}`,
  )
  for (const line of misfitLines(misfits)) say(line)
  say(whatNext(to, settings))
}

/** The house is read only: whatever goes wrong on the way, but for what it lacks itself, is a matter of the other place. */
async function carry(from: Engine, to: DatabasePlace): Promise<Moved> {
  try {
    return await fillingPlace(to, async () => {
      const target = await openEngine(to)
      const moved = await moveHouse(from, target, say)
      const isWhole = await target.settle()
      await target.close()
      if (!isWhole) throw new NotMoved(`What was written into ${to.folder} is not there as it was written. ${keep}`)
      return moved
    })
  } catch (error) {
    if (error instanceof FilledTarget) throw new WrongWords(filled(error, to.url !== undefined))
    const full = fullDisk(error, to)
    if (full) throw new NotMoved(`${full} ${keep} Make room there, then move again.`, { cause: error })
    const advice = serverAdvice(Object(error).code, to.url, 'the address you gave')
    throw advice ? new NotMoved(advice) : error
  }
}

const keep = 'Keep to the old database.'

function targetIn([given, ...more]: string[], { databaseUrl, dataFolder }: Settings): DatabasePlace {
  if (!given || more.length > 0) throw new WrongWords(called)
  if (/^postgres(ql)?:\/\//.test(given)) {
    if (!URL.canParse(given)) throw new WrongWords(called)
    if (given === databaseUrl) throw new WrongWords('The house lives in this database already.')
    return { url: given, folder: dataFolder }
  }
  const [, place] = /^sqlite(?::(?:\/\/)?(.*))?$/.exec(given) ?? [undefined, undefined]
  if (!/^sqlite(:|$)/.test(given)) throw new WrongWords(called)
  const folder = place ? resolve(place) : dataFolder
  if (!databaseUrl && folder === dataFolder) throw new WrongWords('The house lives in this database already.')
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new WrongWords(`${folder} is a file. Name the folder the new database goes to.`)
  makeDataFolder(folder)
  return { url: undefined, folder }
}

function filled({ message }: FilledTarget, isPostgres: boolean): string {
  const instead = isPostgres ? 'Name an empty database.' : 'Move its temi.sqlite away first, or name another folder.'
  return `The database to move to is not empty: ${message}. Nothing was changed. ${instead}`
}

function whatNext({ url, folder }: DatabasePlace, { dataFolder }: Settings): string {
  const stop = 'What is changed in the old database from now on is not carried over. Stop the house'
  if (url) return `${stop}, set DATABASE_URL to the address you gave, and start it again.`
  if (folder === dataFolder) return `${stop}, take DATABASE_URL out of its settings, and start it again.`
  return `${stop}, take DATABASE_URL out of its settings, set TEMI_DATA to ${folder} with the files of ${dataFolder} copied there, and start it again.`
}
