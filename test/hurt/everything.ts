import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, release } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../postgres.ts'
import { type KnownRoute, newSeed } from './fuzz.ts'
import { type Ground, newGround } from './ground.ts'
import { hardships, type Outcome } from './hardships.ts'
import { killAgainAndAgain } from './kills.ts'
import { fuzzFor } from './long-fuzz.ts'
import { soak } from './soak.ts'

const kills = 50
const mostBetween = 20

interface Row extends Outcome {
  database: string
}

const root = join(import.meta.dirname, '..', '..')

/** All the long tests, one after the other, on both databases. Prints each as it ends and answers how many went wrong. */
export async function hurtEverything(minutes: number, routes: KnownRoute[]): Promise<number> {
  const postgres = await startPostgres()
  const rows: Row[] = []
  const add = (row: Row) => {
    rows.push(row)
    console.log(lineOf(row))
  }
  try {
    for (const server of [undefined, postgres.url('postgres')]) {
      const database = server ? 'PostgreSQL' : 'SQLite'
      add({ database, ...(await onGround(server, killed)) })
      for (const hardship of hardships) add({ database, ...(await orFault(hardship.name, () => hardship(server))) })
      // Half of the time is the fuzz's and half the soak's, and both databases share it.
      add({ database, ...(await onGround(server, (ground) => fuzzed(ground, routes, minutes / 4))) })
      add({ database, ...(await onGround(server, (ground) => soaked(ground, minutes / 4))) })
    }
  } finally {
    await postgres.stop()
  }
  writeReport(rows, minutes)
  return rows.filter(({ faults }) => faults.length > 0).length
}

async function onGround(server: string | undefined, work: (ground: Ground) => Promise<Outcome>): Promise<Outcome> {
  const ground = await newGround(server)
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

async function fuzzed(ground: Ground, routes: KnownRoute[], minutes: number): Promise<Outcome> {
  const seed = newSeed()
  const { requests, statuses, faults } = await fuzzFor(ground, routes, seed, minutes)
  const counts = [...statuses].sort().map(([status, count]) => `${count} x ${status}`)
  return {
    what: 'fuzz',
    seen: `seed ${seed}, ${routes.length} routes, ${requests} requests: ${counts.join(', ')}`,
    faults,
  }
}

async function soaked(ground: Ground, minutes: number): Promise<Outcome> {
  const { reads, writes, memory, handles, slowest, faults } = await soak(ground, minutes)
  const seen =
    `${minutes} minutes, ${reads} pages read, ${writes} messages written; memory ${memory.early} -> ${memory.late} MiB, ` +
    `handles ${handles.early} -> ${handles.late}, the slowest page ${slowest} ms`
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

function writeReport(rows: Row[], minutes: number): void {
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout.trim()
  const [one] = cpus()
  const machine = `${cpus().length} cores (${one?.model.trim() ?? 'unknown'}), ${process.platform} ${release()}, Node ${process.versions.node}`
  const text = [
    '# What it was hurt with',
    '',
    `Written by \`npm run hurt\` on ${new Date().toISOString().slice(0, 10)}, at ${commit}, with HURT_MINUTES=${minutes}.`,
    `Machine: ${machine}.`,
    '',
    'A kill is the end of the process, not of the machine: no test pulls the plug. "Between begin and answer" is counted by',
    'a witness inside the process, which writes a letter to a pipe when a transaction begins, commits and is answered.',
    '',
    '| database | what was done | what was seen | verdict |',
    '|---|---|---|---|',
    ...rows.map(lineOf),
    '',
  ]
  writeFileSync(join(root, 'docs', 'hurt.md'), text.join('\n'))
}
