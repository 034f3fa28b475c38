import { randomInt } from 'node:crypto'
import { basename } from 'node:path'
import { openEngine } from '#platform/open-engine.ts'
import { brokenPictures } from './broken-pictures.ts'
import { everyCombination, everyFlood } from './every-route.ts'
import {
  asWorker,
  type Fuzzed,
  type FuzzRequest,
  newFuzzed,
  noteAnswer,
  overTheLine,
  rawHorrors,
  requestsFor,
} from './fuzz.ts'
import type { Ground } from './ground.ts'
import type { Known } from './routes.ts'
import { aSession } from './sessions.ts'
import { filesIn, sendPicture } from './uploads.ts'
import { startVictim, type Victim } from './victim.ts'

const atOnce = 4
const manyPictures = 120

export interface LongFuzz extends Fuzzed {
  pictures: { taken: number; refused: number; left: number }
}

/** Every route with every type of content and ten megabytes of each form once, broken pictures, and then nonsense until the time is over, over a real line. */
export async function fuzzFor(ground: Ground, known: Known, seed: number, minutes: number): Promise<LongFuzz> {
  const session = await aSession(ground, known.permissions)
  const victim = await startVictim(ground)
  const fuzzed = newFuzzed()
  const end = performance.now() + minutes * 60_000
  await sendAll(victim, session, [...everyCombination(known.routes), ...everyFlood(known.routes)], fuzzed)
  const pictures = await fuzzPictures(victim, seed, fuzzed)
  for (let round = 0; round === 0 || performance.now() < end; round += 1) {
    await sendAll(victim, session, [...requestsFor(known.routes, seed + round * 1000, 2), ...rawHorrors()], fuzzed)
  }
  const code = await victim.stop()
  if (code !== 0) fuzzed.faults.push(`it ended with ${code}`)
  return { ...fuzzed, pictures: { ...pictures, left: await countLeft(ground) } }
}

// There the worker would be sent home, and whatever came after would be a stranger's.
const sendsHome = /sign-out|\/end$|permissions|access/

async function sendAll(victim: Victim, session: string, requests: FuzzRequest[], fuzzed: Fuzzed): Promise<void> {
  const waiting = requests.entries()
  const one = async () => {
    for (const [at, request] of waiting) {
      const address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`
      const fromElsewhere = { ...request, headers: { 'x-forwarded-for': address, ...request.headers } }
      const isStranger = sendsHome.test(request.url) || at % 3 === 0
      const sent = isStranger ? fromElsewhere : asWorker(fromElsewhere, session)
      noteAnswer(fuzzed, sent, await overTheLine(victim.origin, sent))
      if (!victim.isAlive()) throw new Error(`the house died of ${sent.method} ${sent.url}: ${victim.said()}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}

async function fuzzPictures(victim: Victim, seed: number, fuzzed: Fuzzed) {
  const counts = { taken: 0, refused: 0 }
  for (const picture of await brokenPictures(seed, manyPictures)) {
    const status = await sendPicture(victim.origin, picture)
    if (status === 303) counts.taken += 1
    else if (status === 422 || status === 400) counts.refused += 1
    else fuzzed.faults.push(`a broken picture was answered with ${status}: ${JSON.stringify(picture.name)}`)
  }
  return counts
}

/** Files that no row names, neither as an original nor as a copy. */
async function countLeft(ground: Ground): Promise<number> {
  const engine = await openEngine({ url: ground.url, folder: ground.folder })
  const files = await engine.read.selectFrom('file').select('content_hash').execute()
  const copies = await engine.read.selectFrom('file_copy').select('content_hash').execute()
  await engine.close()
  const named = new Set([...files, ...copies].map(({ content_hash }) => content_hash))
  return filesIn(ground).filter((path) => !named.has(basename(path))).length
}
