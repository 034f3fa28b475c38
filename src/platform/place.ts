import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { operatorWords } from './operator-words.ts'
import { inTerminal } from './terminal.ts'

/** Where the database of a house is: at an address on PostgreSQL, or in a folder. */
export interface DatabasePlace {
  url: string | undefined
  folder: string
}

/** Another process is bringing a house into the place. The message says what to do. */
export class TakenPlace extends Error {
  override name = 'TakenPlace'
}

/** Stands in the folder, and names the place, for as long as a house is being brought there; where that was cut off, it stays. */
const markIn = (folder: string) => join(folder, 'filling.txt')

/** The folder of a house on PostgreSQL may be the place of another, and holds the mark of both. No password stands in it. */
function nameOf({ url }: DatabasePlace): string {
  const address = url ? URL.parse(url) : undefined
  return address ? address.host + address.pathname : 'temi.sqlite'
}

/** Whether a restore or a move into this place, and not into another one from here, was cut off: what it has left is no house. */
export function wasCutOff(place: DatabasePlace): boolean {
  return markOf(place)?.toString() === nameOf(place)
}

function markOf({ folder }: DatabasePlace): Buffer | undefined {
  return existsSync(markIn(folder)) ? readFileSync(markIn(folder)) : undefined
}

/** A house has been opened in the place: what was cut off there had brought all of it. */
export function forgetCutOff(place: DatabasePlace): void {
  if (wasCutOff(place)) rmSync(markIn(place.folder))
}

/**
 * Does work that brings a house into a place, and holds off whoever else would bring one there or begin one. Work that fails
 * leaves its mark, as work that is killed does, unless it `refused` before it had begun; the mark of work before it stays as well.
 */
export async function fillingPlace<T>(
  place: DatabasePlace,
  work: () => Promise<T>,
  refused: (error: unknown) => boolean,
): Promise<T> {
  const { takePlace } = await locksOf(place)
  const letGo = await takePlace(place)
  if (!letGo) throw takenPlace(place)
  const mark = markIn(place.folder)
  const before = markOf(place)
  try {
    writeMark(mark, nameOf(place))
    const done = await work()
    rmSync(mark, { force: true })
    return done
  } catch (error) {
    if (refused(error)) before ? writeFileSync(mark, before) : rmSync(mark, { force: true })
    throw error
  } finally {
    await letGo()
  }
}

/** Where there is no room for it, nothing is begun, and an empty one would tell of nothing. */
function writeMark(mark: string, name: string): void {
  try {
    writeFileSync(mark, name)
  } catch (error) {
    rmSync(mark, { force: true })
    throw error
  }
}

/** Refuses a place into which a house is just being brought: half of it would be taken for the whole, or for nothing. */
export async function refuseTaken(place: DatabasePlace): Promise<void> {
  const { isTaken } = await locksOf(place)
  if (await isTaken(place)) throw takenPlace(place)
}

function locksOf({ url }: DatabasePlace) {
  return url ? import('./postgres/place.ts') : import('./sqlite/place.ts')
}

function takenPlace({ url, folder }: DatabasePlace): TakenPlace {
  return new TakenPlace(inTerminal(operatorWords).placeTaken(url ? undefined : folder))
}
