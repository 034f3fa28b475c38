import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '#platform/app.ts'
import { later } from '#platform/clock.ts'
import { nameOfKey, openKeys } from '#platform/keys/keys.ts'
import { openStore } from '#platform/stores/open-store.ts'
import type { ObjectStore } from '#platform/stores/store.ts'
import { openSweeper } from '#platform/stores/sweeper.ts'
import { recordRemoved } from './actions.ts'
import { copiesToKeep } from './keep-rule.ts'
import { copiesFolder, readName } from './names.ts'
import { listUnreadable } from './queries.ts'
import { openSecondPlace } from './second-place.ts'
import type { BackupPlace } from './tables.ts'

/**
 * Takes away the copies whose time is over, and writes down which are not there any more. What is in the place decides, not
 * the list; files that are none of ours, cannot be read, or are encrypted for another key, are left alone, and so is
 * everything where another house sweeps.
 */
export async function sweep(app: App, place: BackupPlace): Promise<void> {
  const { backupUrl } = app.outside
  if (place === 'here') {
    const folder = copiesFolder(app)
    await sweepStore(app, { place, store: openStore(folder), keyName: undefined, mayRemove: true })
    await clearUnfinished(app, folder)
  } else if (backupUrl !== undefined) {
    const store = await openSecondPlace(backupUrl)
    const keyName = nameOfKey((await openKeys(app.dataFolder)).archiveRecipient)
    const mayRemove = await openSweeper(store, app.dataFolder, 'copies').isOurs(app.clock.now())
    await sweepStore(app, { place, store, keyName, mayRemove })
  }
}

interface Swept {
  place: BackupPlace
  store: ObjectStore
  keyName: string | undefined
  mayRemove: boolean
}

async function sweepStore(app: App, { place, store, keyName, mayRemove }: Swept): Promise<void> {
  const there = await namesIn(store)
  const named = there.map(readName).filter((copy) => copy !== undefined)
  const unreadable = place === 'here' ? (await listUnreadable(app.db)).map(({ name }) => name) : []
  const ours = named.filter((copy) => copy.keyName === keyName && !unreadable.includes(copy.name))
  const kept = copiesToKeep(ours, app.clock.now())
  const over = new Set(ours.map(({ name }) => name).filter((name) => mayRemove && !kept.has(name)))
  for (const name of over) await store.remove(name)
  await noteGone(app, place, store)
}

/** Writes down which copies are not in their place any more, whoever took them away. */
export async function noteGone(app: App, place: BackupPlace, store: ObjectStore): Promise<void> {
  const there = new Set(await namesIn(store))
  await app.changeByHouse('the time of backups is over', (tx) => recordRemoved(tx, place, there))
}

async function namesIn(store: ObjectStore): Promise<string[]> {
  const names: string[] = []
  for await (const { name } of store.list('')) names.push(name)
  return names
}

/** Takes away what processes that died have left half written; whatever is being written now is younger than a day. */
async function clearUnfinished(app: App, folder: string): Promise<void> {
  const yesterday = later(app.clock.now(), '-P1D')
  for (const name of await readdir(folder)) {
    const copy = name.endsWith('.part') ? readName(name.replace(/(\.\d+)?(\.[\w-]{43})?\.part$/, '')) : undefined
    if (copy && copy.made_at < yesterday) await rm(join(folder, name), { force: true })
  }
}
