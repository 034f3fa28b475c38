import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { later, type Moment } from '../clock.ts'
import { newToken } from '../tokens.ts'
import { NotKept, type ObjectStore } from './store.ts'

/**
 * Which of the houses that were given one store may take things away from it: a drill that was given the store of the real
 * house by mistake must not. The one that may says so in the store, again with each sweep.
 */
export interface Sweeper {
  /**
   * Whether this house may. Where nobody has said so yet it says so, and begins with its next sweep; where another one
   * has, it waits until that one has said nothing for three days.
   */
  isOurs(now: Moment): Promise<boolean>
}

/** Under this name the house that sweeps a store says so in it. */
const name = 'sweeper.txt'

/** A house that has been silent for so long is no more. */
const longestSilence = 'P3D'

/** What a store is for: one may serve for both, and a house is the same in both. */
export type StoreUse = 'files' | 'copies'

/** @param dataFolder The data folder of this house: it notes there who it is, and whom it has heard. */
export function openSweeper(store: ObjectStore, dataFolder: string, use: StoreUse): Sweeper {
  const folder = notesIn(dataFolder)
  const [ours, heard] = [join(folder, 'id'), heardIn(dataFolder, use)]
  const whoWeAre = async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    // Another process of this house may be at the same.
    await writeFile(ours, newToken(), { mode: 0o600, flag: 'wx' }).catch(onlyThere)
    return readFile(ours, 'utf8')
  }
  const say = async (id: string, now: Moment) => {
    const path = join(folder, newToken())
    await writeFile(path, `${id} ${now}\n`, { mode: 0o600 })
    await store.put(name, path).finally(() => rm(path, { force: true }))
    await rm(heard, { force: true })
  }
  const isSilent = async (said: string, now: Moment) => {
    // When this house has heard it first, by its own clock, and what it was.
    const [since = '', ...known] = existsSync(heard) ? (await readFile(heard, 'utf8')).split('\n') : []
    // One that is to come was written while the clock was ahead.
    if (known.join('\n') === said && since <= now) return since < later(now, `-${longestSilence}`)
    await writeFile(heard, `${now}\n${said}`, { mode: 0o600 })
    return false
  }
  return {
    isOurs: async (now) => {
      const id = await whoWeAre()
      const said = await saidIn(store)
      const isOurs = said?.startsWith(`${id} `) === true
      if (isOurs || said === undefined || (await isSilent(said, now))) await say(id, now)
      return isOurs
    },
  }
}

/** Whether this house found another one in the store when it last looked. */
export function hasHeardAnother(dataFolder: string, use: StoreUse): boolean {
  return existsSync(heardIn(dataFolder, use))
}

function notesIn(dataFolder: string): string {
  return join(dataFolder, 'sweeper')
}

function heardIn(dataFolder: string, use: StoreUse): string {
  return join(notesIn(dataFolder), `${use}.heard`)
}

async function saidIn(store: ObjectStore): Promise<string | undefined> {
  try {
    return await text(await store.get(name))
  } catch (error) {
    if (error instanceof NotKept) return undefined
    throw error
  }
}

function onlyThere(error: unknown): void {
  if (Object(error).code !== 'EEXIST') throw error
}
