import type { KnownRoute } from './fuzz.ts'
import { newGround } from './ground.ts'
import { startVictim } from './victim.ts'

/** Every route of the built house, as the server inside it is told of them. */
export async function routesOfBuild(): Promise<KnownRoute[]> {
  const ground = await newGround(undefined)
  const victim = await startVictim({ ...ground, environment: { TEMI_HURT_ROUTES: '1' } })
  await victim.stop()
  await ground.remove()
  const known = /routes: (\[.*\])/.exec(victim.said())?.[1]
  if (!known) throw new Error('the witness has seen no routes')
  return JSON.parse(known)
}
