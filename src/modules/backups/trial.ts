import { join } from 'node:path'
import type { App } from '#platform/app.ts'
import { recordFailedTrial, recordTrial } from './actions.ts'
import { faultOf } from './faults.ts'
import { copiesFolder } from './names.ts'
import { listOwn } from './queries.ts'
import { lookForFirst } from './still-there.ts'

/** Restores the newest copy beside the house and writes down what came back. Without a copy there is nothing to try. */
export async function tryNewest(app: App): Promise<void> {
  const [copy] = (await lookForFirst(app, 'here', await listOwn(app.db, 'here'))).there
  if (!copy) return
  try {
    const restored = await app.tryRestore(join(copiesFolder(app), copy.name))
    await app.changeByHouse('a copy was tried out', (tx) => recordTrial(tx, copy.name, restored))
  } catch (error) {
    // The page says why in words; the job itself is tried again.
    await app.changeByHouse('a copy did not come back', (tx) => recordFailedTrial(tx, copy.name, faultOf(error)))
    throw error
  }
}
