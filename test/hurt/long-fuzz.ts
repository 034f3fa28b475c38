import {
  asWorker,
  type Fuzzed,
  type KnownRoute,
  newFuzzed,
  noteAnswer,
  overTheLine,
  rawHorrors,
  requestsFor,
} from './fuzz.ts'
import type { Ground } from './ground.ts'
import { startVictim } from './victim.ts'

/** Every route that a stranger or a worker can reach, over a real line, until the time is over. */
export async function fuzzFor(ground: Ground, routes: KnownRoute[], seed: number, minutes: number): Promise<Fuzzed> {
  const victim = await startVictim(ground)
  const fuzzed = newFuzzed()
  const end = performance.now() + minutes * 60_000
  for (let round = 0; performance.now() < end; round += 1) {
    for (const [at, request] of [...requestsFor(routes, seed + round * 1000, 2), ...rawHorrors()].entries()) {
      const fromElsewhere = {
        ...request,
        headers: { 'x-forwarded-for': `10.${round % 256}.${at % 256}.1`, ...request.headers },
      }
      const sent = at % 3 === 0 ? asWorker(fromElsewhere, 'nobody-has-this-session') : fromElsewhere
      noteAnswer(fuzzed, sent, await overTheLine(victim.origin, sent))
      if (!victim.isAlive()) throw new Error(`the house died of ${sent.method} ${sent.url}: ${victim.said()}`)
    }
  }
  await victim.stop()
  return fuzzed
}
