import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { FilledTarget } from '#platform/copy/fill.ts'
import type { Engine } from '#platform/engine.ts'
import { openEngine } from '#platform/open-engine.ts'
import { type DatabasePlace, fillingPlace, wasCutOff } from '#platform/place.ts'
import type { Settings } from '#platform/settings.ts'
import { LostDatabase } from '#platform/sqlite/file.ts'
import { inTerminal } from '#platform/terminal.ts'
import { type Moved, moveHouse, NotMoved } from '../carrying/move.ts'
import { fullDisk, serverAdvice } from '../start-problems.ts'
import { words as messages } from './carrying-messages.ts'
import { misfitLines } from './misfits.ts'
import { makeDataFolder, openUpToDate, say } from './opening.ts'
import { mustBeAllowed, WrongWords } from './words.ts'

/** `temi move <database-url>`: carries the house into another, empty database. The one it comes from stays as it is. */
export async function move(settings: Settings, words: string[]): Promise<void> {
  const to = targetIn(words, settings)
  const from = await openUpToDate(settings)
  const { rows, tables, hash, misfits } = await carry(from, to)
  await from.close()
  say(inTerminal(messages).moved(rows, tables, hash))
  for (const line of misfitLines(misfits)) say(line)
  say(whatNext(to, settings))
}

/** The house is read only: whatever goes wrong on the way, but for what it lacks itself, is a matter of the other place. */
async function carry(from: Engine, to: DatabasePlace): Promise<Moved> {
  const m = inTerminal(messages)
  const wasLeft = wasCutOff(to)
  try {
    return await fillingPlace(
      to,
      async () => {
        const target = await openEngine(to)
        const moved = await moveHouse(from, target, say)
        const isWhole = await target.settle()
        await target.close()
        if (!isWhole) throw new NotMoved(`${m.movedOtherwise(to.folder)} ${m.keep}`)
        return moved
      },
      isRefusal,
    )
  } catch (error) {
    if (error instanceof FilledTarget)
      throw new WrongWords(
        [m.targetFilled(error.message, to.url !== undefined), ...(wasLeft ? [m.leftByMove] : [])].join(' '),
      )
    const full = fullDisk(error, to)
    if (full) throw new NotMoved(`${full} ${m.keep} ${m.roomThenMove}`, { cause: error })
    const advice = serverAdvice(Object(error).code, to.url, m.givenAddress)
    throw advice ? new NotMoved(advice) : error
  }
}

/** Nothing was written there. */
function isRefusal(error: unknown): boolean {
  return error instanceof FilledTarget || error instanceof LostDatabase
}

function targetIn([given, ...more]: string[], { databaseUrl, dataFolder }: Settings): DatabasePlace {
  const m = inTerminal(messages)
  if (!given || more.length > 0) throw new WrongWords(m.moveCalled)
  if (/^postgres(ql)?:\/\//.test(given)) {
    if (!URL.canParse(given)) throw new WrongWords(m.moveCalled)
    if (given === databaseUrl) throw new WrongWords(m.livesThere)
    return { url: given, folder: dataFolder }
  }
  const [, place] = /^sqlite(?::(?:\/\/)?(.*))?$/.exec(given) ?? [undefined, undefined]
  if (!/^sqlite(:|$)/.test(given)) throw new WrongWords(m.moveCalled)
  const folder = place ? resolve(place) : dataFolder
  if (!databaseUrl && folder === dataFolder) throw new WrongWords(m.livesThere)
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new WrongWords(m.isFile(folder))
  if (existsSync(folder)) mustBeAllowed(folder, 'written')
  makeDataFolder(folder)
  return { url: undefined, folder }
}

function whatNext({ url, folder }: DatabasePlace, { dataFolder }: Settings): string {
  const m = inTerminal(messages)
  if (url) return m.thenServer
  return folder === dataFolder ? m.thenFile : m.thenOtherFolder(folder, dataFolder)
}
