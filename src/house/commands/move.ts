import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { systemClock } from '#platform/clock.ts'
import { FilledTarget, refuseFilled } from '#platform/copy/fill.ts'
import type { Engine } from '#platform/engine.ts'
import { migrate } from '#platform/migrations.ts'
import { openEngine } from '#platform/open-engine.ts'
import type { Settings } from '#platform/settings.ts'
import { temiCommand } from '#platform/temi-command.ts'
import { steps } from '../../migrations/index.ts'
import { moveHouse, NotMoved } from '../carrying/move.ts'
import { serverAdvice } from '../start-problems.ts'
import { misfitLines } from './misfits.ts'
import { makeDataFolder, mustHoldHouse, openUpToDate, say } from './opening.ts'
import { WrongWords } from './words.ts'

const called = `Call it as ${temiCommand('move postgres://user:password@server/database')} or, for a file in the data folder, as ${temiCommand('move sqlite')} (sqlite:<folder> for another one).`

/** `temi move <database-url>`: carries the house into another, empty database. The one it comes from stays as it is. */
export async function move(settings: Settings, words: string[]): Promise<void> {
  const to = targetIn(words, settings)
  mustHoldHouse(settings)
  const from = await openUpToDate(settings)
  const target = await openTarget(to)
  const { rows, tables, hash, misfits } = await moveHouse(from, target, say)
  await from.close()
  await target.close()
  say(
    `${rows} rows of ${tables} tables are in the new database, and every table is the same there. Fingerprint: ${hash}`,
  )
  for (const line of misfitLines(misfits)) say(line)
  say(whatNext(to, settings))
}

interface Target {
  url: string | undefined
  folder: string
}

async function openTarget(to: Target): Promise<Engine> {
  try {
    const target = await openEngine(to)
    // Asked before a table is made in it: a filled one stays as it is, whoever's it is.
    await refuseFilled(target)
    await migrate(target, steps, systemClock, to.folder)
    return target
  } catch (error) {
    if (error instanceof FilledTarget) throw new WrongWords(filled(error, to.url !== undefined))
    const advice = serverAdvice(Object(error).code, to.url, 'the address you gave')
    throw advice ? new NotMoved(advice) : error
  }
}

function targetIn([given, ...more]: string[], { databaseUrl, dataFolder }: Settings): Target {
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

function whatNext({ url, folder }: Target, { dataFolder }: Settings): string {
  const stop = 'What is changed in the old database from now on is not carried over. Stop the house'
  if (url) return `${stop}, set DATABASE_URL to the address you gave, and start it again.`
  if (folder === dataFolder) return `${stop}, take DATABASE_URL out of its settings, and start it again.`
  return `${stop}, take DATABASE_URL out of its settings, set TEMI_DATA to ${folder} with the files of ${dataFolder} copied there, and start it again.`
}
