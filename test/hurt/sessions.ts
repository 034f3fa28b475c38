import { systemClock } from '#platform/clock.ts'
import { openDoor } from '#platform/door.ts'
import { openEngine } from '#platform/open-engine.ts'
import type { Permission } from '#platform/permissions.ts'
import { beginSession } from '#platform/sessions/sessions.ts'
import { newToken } from '#platform/tokens.ts'
import { addWorker } from '../../src/modules/workers/actions.ts'
import type { Ground } from './ground.ts'
import { startVictim } from './victim.ts'

/** The token of a worker with these permissions who has come in, in a house that need not have been opened before. */
export async function aSession(ground: Ground, permissions: Permission[]): Promise<string> {
  await (await startVictim(ground)).stop()
  const engine = await openEngine({ url: ground.url, folder: ground.folder })
  const token = newToken()
  const worker = { name: 'Tester', email: 'tester@example.org', password_hash: '', language: 'en' } as const
  await openDoor(engine, systemClock, []).change('house', 'long test', async (tx) =>
    beginSession(tx, await addWorker(tx, worker, permissions), token),
  )
  await engine.close()
  return token
}
