import { join } from 'node:path'
import type { App } from '#platform/app.ts'
import { nameOfKey, openKeys } from '#platform/keys/keys.ts'
import { askForSweep, recordCopy, recordFailure, recordInside } from './actions.ts'
import { faultOf } from './faults.ts'
import { copiesFolder, nameOfSealed } from './names.ts'
import { findLastKept, type KeptCopy } from './queries.ts'
import { bring, openSecondPlace, whyNotOutside } from './second-place.ts'
import { noteGone } from './sweep.ts'

/** Brings the newest copy to the second place, encrypted for the key of the house; what is too old there makes room. */
export async function secondCopy(app: App): Promise<void> {
  const { backupUrl } = app.outside
  const copy = await findLastKept(app.db, 'here')
  if (backupUrl === undefined || !copy) return
  try {
    await bringCopy(app, copy, backupUrl)
  } catch (error) {
    // The list says why in words; the job itself is tried again.
    await app.changeByHouse('a second copy failed', (tx) => recordFailure(tx, 'elsewhere', faultOf(error)))
    throw error
  }
}

async function bringCopy(app: App, copy: KeptCopy, backupUrl: string): Promise<void> {
  const { archiveRecipient: recipient } = await openKeys(app.dataFolder)
  const keyName = nameOfKey(recipient)
  const store = await openSecondPlace(backupUrl)
  const name = nameOfSealed(copy.name, keyName)
  const is_outside = (await whyNotOutside(app)) ? 0 : 1
  const isThere = (await findLastKept(app.db, 'elsewhere'))?.name === name && (await store.has(name))
  if (!isThere) {
    const from = join(copiesFolder(app), copy.name)
    const bytes = await bring(store, { from, meanwhile: join(copiesFolder(app), `${name}.part`), name, recipient })
    const { id: _id, state: _state, checked_at: _checked, fault: _fault, ...facts } = copy
    await app.changeByHouse('a second copy was made', (tx) => {
      return recordCopy(tx, { ...facts, place: 'elsewhere', is_outside, name, bytes })
    })
  }
  await noteGone(app, 'elsewhere', store)
  if (is_outside === 0) await app.changeByHouse('the second place is not outside', (tx) => recordInside(tx))
  await app.changeByHouse('the time of backups is over', async (tx) => askForSweep(tx, 'elsewhere'))
}
