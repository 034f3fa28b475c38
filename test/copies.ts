import { readdirSync } from 'node:fs'
import { BlockList } from 'node:net'
import { join } from 'node:path'
import type { ArchiveFile } from '#platform/archive/read.ts'
import type { TestHouse } from './house.ts'
import { expectSamePages, restoredHouse } from './restored-house.ts'

/** The stores of these tests stand for those of other machines. */
export const farAway = new BlockList()

/** The names of the copies in the data folder. */
export function copiesOf({ dataFolder }: TestHouse): string[] {
  return readdirSync(join(dataFolder, 'backups')).sort()
}

export async function saidOf({ house }: TestHouse): Promise<string[]> {
  return (await house.app.findings()).map(({ state, what }) => `${state}: ${what.en}`)
}

export async function rowsOf({ house }: TestHouse) {
  return house.engine.read.selectFrom('backup').selectAll().orderBy('id').execute()
}

export async function trialsOf({ house }: TestHouse) {
  return house.engine.read.selectFrom('restore_trial').selectAll().orderBy('id').execute()
}

/** The archive brings back a house whose pages are the same, byte by byte. */
export async function expectBackFrom({ house, clock }: TestHouse, archive: ArchiveFile, pack?: string): Promise<void> {
  await expectSamePages(house, (await restoredHouse(archive, clock.now(), pack)).house)
}
