import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '#platform/app.ts'
import { later } from '#platform/clock.ts'
import type { ObjectStore } from '#platform/stores/store.ts'
import { recordRemoved } from './actions.ts'
import { copiesToKeep, type DatedCopy } from './keep-rule.ts'
import { readName } from './names.ts'
import { listUnreadable } from './queries.ts'
import type { BackupPlace } from './tables.ts'

/**
 * Takes away the copies whose time is over, and writes down which are not there any more. What is in the place decides, not
 * the list; files that are none of ours, cannot be read, or are encrypted for another key, are left alone, and so is
 * everything where another house sweeps.
 */
export async function sweep(
  app: App,
  place: BackupPlace,
  store: ObjectStore,
  keyName: string | undefined,
  maySweep = true,
): Promise<void> {
  const there: string[] = []
  for await (const { name } of store.list('')) there.push(name)
  const named = there.map(readName).filter((copy) => copy !== undefined)
  const unreadable = place === 'here' ? (await listUnreadable(app.db)).map(({ name }) => name) : []
  const ours = named.filter((copy) => copy.keyName === keyName && !unreadable.includes(copy.name))
  const over = maySweep ? namesOver(app, ours) : new Set<string>()
  for (const name of over) await store.remove(name)
  const left = new Set(there.filter((name) => !over.has(name)))
  await app.changeByHouse('the time of backups is over', (tx) => recordRemoved(tx, place, left))
}

/** Nothing is over by a clock that may be wrong. */
function namesOver(app: App, copies: readonly DatedCopy[]): Set<string> {
  if (!app.clockWatch.isSettled()) return new Set()
  const kept = copiesToKeep(copies, app.clock.now())
  return new Set(copies.map(({ name }) => name).filter((name) => !kept.has(name)))
}

/** Takes away what processes that died have left half written; whatever is being written now is younger than a day. */
export async function clearUnfinished(app: App, folder: string): Promise<void> {
  if (!app.clockWatch.isSettled()) return
  const yesterday = later(app.clock.now(), '-P1D')
  for (const name of await readdir(folder)) {
    const copy = name.endsWith('.part') ? readName(name.replace(/(\.\d+)?(\.[\w-]{43})?\.part$/, '')) : undefined
    if (copy && copy.made_at < yesterday) await rm(join(folder, name), { force: true })
  }
}
