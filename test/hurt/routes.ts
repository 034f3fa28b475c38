import type { Permission } from '#platform/permissions.ts'
import type { KnownRoute } from './fuzz.ts'
import { newGround } from './ground.ts'
import { startVictim } from './victim.ts'

/** What the server inside the built house knows of itself. */
export interface Known {
  routes: KnownRoute[]
  permissions: Permission[]
}

/** Every route and every permission of the built house, as the server inside it is told of them. */
export async function knownOfBuild(): Promise<Known> {
  const ground = await newGround(undefined)
  const victim = await startVictim({ ...ground, environment: { TEMI_HURT_ROUTES: '1' } })
  await victim.stop()
  await ground.remove()
  const known = /known: (\{.*\})/.exec(victim.said())?.[1]
  if (!known) throw new Error('the witness has seen no routes')
  return JSON.parse(known)
}
