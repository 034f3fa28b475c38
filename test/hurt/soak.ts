import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Ground } from './ground.ts'
import { faultsIn, inspect } from './inspection.ts'
import { ask, newLedger, sendAlong } from './sender.ts'
import { startVictim, type Victim } from './victim.ts'

export interface Soaked {
  minutes: number
  reads: number
  writes: number
  /** Resident memory in MiB after the first tenth and at the end. */
  memory: { early: number; late: number }
  /** Open files and lines, at the same moments. */
  handles: { early: number; late: number }
  /** The longest that a page waited, in milliseconds. */
  slowest: number
  /** What the process has told of itself at its end: its event loop in milliseconds, its memory in MiB. */
  watched: string
  faults: string[]
}

const paths = [
  '/',
  '/en',
  '/projects',
  '/organisations',
  '/places',
  '/search?q=წყალი',
  '/search.json?q=water',
  '/feed.atom',
  '/contact',
]

/** People read and write for so many minutes, and memory, handles and the loop of the process are watched. */
export async function soak(ground: Ground, minutes: number): Promise<Soaked> {
  const ledger = newLedger()
  const victim = await startVictim({ ...ground, environment: { TEMI_HURT_WATCH: '1' } })
  const end = performance.now() + minutes * 60_000
  const count = { reads: 0, slowest: 0, wrong: 0 }
  const readers = Array.from({ length: 3 }, () => readUntil(victim, end, count))
  const writers = sendAlong(victim.origin, ledger, 1)
  await setTimeout(minutes * 6_000)
  const early = measure(victim)
  await Promise.all(readers)
  await writers.stop()
  const late = measure(victim)
  const code = await victim.stop()
  const faults = faultsIn(await inspect(ground, ledger))
  if (code !== 0) faults.push(`it ended with ${code}`)
  if (count.wrong > 0) faults.push(`${count.wrong} pages were not answered with 200`)
  if (ledger.refused.size > 0) faults.push(`messages were refused: ${[...ledger.refused.keys()].join(', ')}`)
  if (late.memory > early.memory * 1.5 + 50) faults.push('memory grows')
  if (late.handles > early.handles + 20) faults.push('handles are left open')
  const { reads, slowest } = count
  const told = JSON.parse(/watched: (\{.*\})/.exec(victim.said())?.[1] ?? '{}')
  const watched =
    `event loop ${told.p50} ms at the median, ${told.p99} ms in 99 of 100, ${told.most} ms at most (10 of them are the ` +
    `clock's own); resident ${told.rss} MiB: heap ${told.heapTotal}, of it used ${told.heapUsed}, outside of it ${told.external}`
  if (told.rss === undefined) faults.push('it told nothing of itself')
  return {
    watched,
    ...{ minutes, reads, writes: ledger.confirmed.length, slowest: Math.round(slowest), faults },
    memory: { early: early.memory, late: late.memory },
    handles: { early: early.handles, late: late.handles },
  }
}

async function readUntil(victim: Victim, end: number, count: { reads: number; slowest: number; wrong: number }) {
  while (performance.now() < end) {
    const path = paths[count.reads % paths.length] ?? '/'
    count.reads += 1
    const began = performance.now()
    const { status } = await ask(victim.origin, encodeURI(path))
    count.slowest = Math.max(count.slowest, performance.now() - began)
    if (status !== 200) count.wrong += 1
  }
}

/** As Linux tells it: resident memory in MiB, and what the process holds open. */
function measure({ child }: Victim): { memory: number; handles: number } {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  const memory = Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
  return { memory, handles: readdirSync(`/proc/${child.pid}/fd`).length }
}
