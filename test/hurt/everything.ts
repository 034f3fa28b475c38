import { spawnSync } from 'node:child_process'
import { cpus, release } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../postgres.ts'
import { countsOf, newSeed } from './fuzz.ts'
import { type Ground, newGround } from './ground.ts'
import { hardships } from './hardships.ts'
import { killAgainAndAgain } from './kills.ts'
import { slowClients } from './lines.ts'
import { fuzzFor } from './long-fuzz.ts'
import type { Outcome, Server } from './outcome.ts'
import type { Known } from './routes.ts'
import { soak } from './soak.ts'

const kills = 50
const mostBetween = 20

interface Row extends Outcome {
  database: string
}

const root = join(import.meta.dirname, '..', '..')

/** All the long tests, one after the other, on both databases. Prints each as it ends, then the whole table, and answers how many went wrong. */
export async function hurtEverything(minutes: number, known: Known): Promise<number> {
  const postgres = await startPostgres({ isDurable: true })
  const its: Server = { address: postgres.url('postgres'), restart: postgres.restart }
  const rows: Row[] = []
  const add = (row: Row) => {
    rows.push(row)
    console.log(lineOf(row))
  }
  // Five minutes of waiting and hardly any work: it goes along with the others.
  const slow = orFault('slow clients', slowClients)
  try {
    for (const server of [undefined, its]) {
      const database = server ? 'PostgreSQL' : 'SQLite'
      add({ database, ...(await onGround(server, killed)) })
      for (const hardship of hardships) add({ database, ...(await orFault(hardship.name, () => hardship(server))) })
      // Half of the time is the fuzz's and half the soak's, and both databases share it.
      add({ database, ...(await onGround(server, (ground) => fuzzed(ground, known, minutes / 4))) })
      add({ database, ...(await onGround(server, (ground) => soaked(ground, minutes / 4))) })
    }
    add({ database: 'SQLite', ...(await slow) })
  } finally {
    await postgres.stop()
  }
  printReport(rows, minutes)
  return rows.filter(({ faults }) => faults.length > 0).length
}

async function onGround(server: Server | undefined, work: (ground: Ground) => Promise<Outcome>): Promise<Outcome> {
  const ground = await newGround(server?.address)
  const outcome = await orFault(work.name || 'long test', () => work(ground))
  await ground.remove()
  return outcome
}

/** One test that breaks off must not hide what the others have found. */
async function orFault(what: string, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    return { what, seen: '', faults: [String(error)] }
  }
}

async function killed(ground: Ground): Promise<Outcome> {
  const { betweenBeginAndAnswer, confirmed, unanswered, inspection, faults, byMoment } = await killAgainAndAgain(
    ground,
    kills,
  )
  if (betweenBeginAndAnswer < mostBetween) faults.push(`only ${betweenBeginAndAnswer} kills between begin and answer`)
  const when = Object.entries(byMoment).map(([moment, count]) => `${count} when ${moment}`)
  const seen =
    `${kills} kills (${when.join(', ')}), ${betweenBeginAndAnswer} of them between begin and answer; ` +
    `${confirmed} messages confirmed, ${inspection.lost} lost; ${unanswered} unanswered, ` +
    `${inspection.messages - confirmed} of these kept whole; ${inspection.lines} lines of the journal hold`
  return { what: `kill -9, ${kills} times`, seen, faults }
}

async function fuzzed(ground: Ground, known: Known, minutes: number): Promise<Outcome> {
  const seed = newSeed()
  const result = await fuzzFor(ground, known, seed, minutes)
  const { taken, refused, left } = result.pictures
  if (left > 0) result.faults.push(`${left} files are left of pictures that were refused`)
  const seen =
    `seed ${seed}, ${known.routes.length} routes, ${result.requests} requests: ${countsOf(result)}; ` +
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

function lineOf({ database, what, seen, faults, notRun }: Row): string {
  const verdict = notRun
    ? `not run: ${notRun}`
    : faults.length > 0
      ? `FAILED: ${faults.slice(0, 5).join('; ')}`
      : 'good'
  return `| ${database} | ${what} | ${(seen || '-').replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')} | ${verdict.replaceAll('|', '\\|')} |`
}

/** The whole table, as it may stand in `docs/hurt.md`. */
function printReport(rows: Row[], minutes: number): void {
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout.trim()
  const [one] = cpus()
  const machine = `${cpus().length} cores (${one?.model.trim() ?? 'unknown'}), ${process.platform} ${release()}, Node ${process.versions.node}`
  const day = new Date().toISOString().slice(0, 10)
  console.log(`\n${day}, at ${commit}, HURT_MINUTES=${minutes}, on ${machine}\n`)
  console.log('| database | what was done | what was seen | verdict |\n|---|---|---|---|')
  for (const row of rows) console.log(lineOf(row))
}
