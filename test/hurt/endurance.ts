import { countsOf, newSeed } from './fuzz.ts'
import { type Ground, newGround } from './ground.ts'
import { killAgainAndAgain } from './kills.ts'
import { fuzzFor } from './long-fuzz.ts'
import type { Hardship, Outcome, Server } from './outcome.ts'
import { knownOfBuild } from './routes.ts'
import { soak } from './soak.ts'

const kills = 50
const leastBetween = 20

/** Ended by force while people write, fifty times. */
export const killedFifty: Hardship = (server) => onGround(server, killed)

/** Every route by every method with every type of content, and nonsense for so many minutes. */
export function fuzzedFor(server: Server | undefined, minutes: number): Promise<Outcome> {
  return onGround(server, (ground) => fuzzed(ground, minutes))
}

/** Ordinary work for so many minutes, with an eye on what the process takes. */
export function soakedFor(server: Server | undefined, minutes: number): Promise<Outcome> {
  return onGround(server, (ground) => soaked(ground, minutes))
}

async function onGround(server: Server | undefined, work: (ground: Ground) => Promise<Outcome>): Promise<Outcome> {
  const ground = await newGround(server?.address)
  try {
    return await work(ground)
  } finally {
    await ground.remove()
  }
}

async function killed(ground: Ground): Promise<Outcome> {
  const { betweenBeginAndAnswer, confirmed, unanswered, inspection, faults, byMoment } = await killAgainAndAgain(
    ground,
    kills,
  )
  if (betweenBeginAndAnswer < leastBetween) faults.push(`only ${betweenBeginAndAnswer} kills between begin and answer`)
  const when = Object.entries(byMoment).map(([moment, count]) => `${count} when ${moment}`)
  const seen =
    `${kills} kills (${when.join(', ')}), ${betweenBeginAndAnswer} of them between begin and answer; ` +
    `${confirmed} messages confirmed, ${inspection.lost} lost; ${unanswered} unanswered, ` +
    `${inspection.messages - confirmed} of these kept whole; ${inspection.lines} lines of the journal hold`
  return { what: `kill -9, ${kills} times`, seen, faults }
}

async function fuzzed(ground: Ground, minutes: number): Promise<Outcome> {
  const seed = newSeed()
  const known = await knownOfBuild()
  const result = await fuzzFor(ground, known, seed, minutes)
  const { taken, refused, left } = result.pictures
  if (left > 0) result.faults.push(`${left} files are left of pictures that were refused`)
  const seen =
    `${minutes} minutes, seed ${seed}, ${known.routes.length} routes, ${result.requests} requests: ${countsOf(result)}; ` +
    `${taken + refused} broken pictures: ${taken} drawn anew, ${refused} refused, nothing left of them`
  return { what: 'fuzz', seen, faults: result.faults }
}

async function soaked(ground: Ground, minutes: number): Promise<Outcome> {
  const { reads, writes, memory, handles, slowest, watched, faults } = await soak(ground, minutes)
  const seen =
    `${minutes} minutes, ${reads} pages read, ${writes} messages written; memory ${memory.early} -> ${memory.late} MiB, ` +
    `handles ${handles.early} -> ${handles.late}, the slowest page ${slowest} ms; ${watched}`
  return { what: 'soak', seen, faults }
}
