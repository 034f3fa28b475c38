import { setImmediate } from 'node:timers/promises'
import type { App } from '../app.ts'
import type { Clock } from '../clock.ts'
import type { Engine } from '../engine.ts'
import { impersonal } from '../impersonal.ts'
import type { JobKind } from '../module.ts'
import { newToken } from '../tokens.ts'
import { watchLeases } from './abandoned.ts'
import { mostTries } from './back-off.ts'
import { askByCalendar, nextOccurrence } from './calendar.ts'
import { buryJob, endJob, type Holder, handBack, type Job, keepLeases, putOffJob, takeJob } from './leases.ts'

/** What became of one try. */
export interface Outcome {
  kind: string
  state: 'done' | 'put-off' | 'failed'
  error?: string
}

export interface Runner {
  /** Looks for work from now on: at once when this process has asked for some, and every two seconds for others. */
  begin(): void
  /** There is work, as far as somebody in this process knows. */
  wake(): void
  /** Does everything that is due by the clock, one after the other, and what that asks for; for tests. */
  workNow(): Promise<Outcome[]>
  /** Takes nothing more; waits so many milliseconds for what runs, and hands the rest back. */
  end(patience: number): Promise<void>
}

export interface RunnerOptions {
  engine: Engine
  clock: Clock
  kinds: JobKind[]
  app: App
  /** In seconds: a process that dies loses its jobs after so long. */
  lease?: number
}

const pauseBetweenLooks = 2000
/** A letter does not wait for a backup, and a house of one core is not flooded. */
const jobsAtOnce = 3
/** Nor does a picture wait for letters: a mail server that is silent holds each of them up for a quarter of a minute. */
const ofOneKind = 2
const mostInARow = 10_000

interface Running {
  options: RunnerOptions
  kinds: Map<string, JobKind>
  holder: Holder
  /** What this process works on now. */
  running: Set<Promise<unknown>>
  /** The numbers of those jobs, each with its kind. */
  atWork: Map<number, string>
  abandoned: ReturnType<typeof watchLeases>
  isEnding: boolean
}

/** Opens what does the jobs of a house. It does nothing until it is told to. */
export function openRunner(options: RunnerOptions): Runner {
  const holder = { name: newToken(), lease: options.lease ?? 60 }
  const state: Running = {
    ...{ options, kinds: byName(options), holder, running: new Set(), atWork: new Map(), isEnding: false },
    abandoned: watchLeases(options.engine, options.clock, holder.lease),
  }
  let timers: NodeJS.Timeout[] = []
  let looking: Promise<void> | undefined
  let isWanted = false
  const wake = () => {
    isWanted = true
    if (timers.length > 0) looking ??= keepLooking()
  }
  const keepLooking = async () => {
    while (isWanted && !state.isEnding) {
      isWanted = false
      await look(state, wake)
    }
    looking = undefined
  }
  return {
    begin: () => {
      timers = [setInterval(wake, pauseBetweenLooks), setInterval(() => stayAlive(state), (holder.lease * 1000) / 3)]
      for (const timer of timers) timer.unref()
      wake()
    },
    wake,
    workNow: () => workNow(state),
    end: async (patience) => {
      state.isEnding = true
      await looking
      await atMost(patience, Promise.all(state.running))
      for (const timer of timers) clearInterval(timer)
      if (state.running.size > 0) await handBack(options.engine, holder)
    },
  }
}

/** A name that stands twice, or a schedule that cannot be read, does not let the house open. */
function byName({ kinds, clock }: RunnerOptions): Map<string, JobKind> {
  const named = new Map(kinds.map((kind) => [kind.kind, kind]))
  if (named.size < kinds.length) throw new Error('two kinds of job have the same name')
  for (const { schedule } of kinds) if (schedule !== undefined) nextOccurrence(schedule, clock.now())
  return named
}

/** Takes as much as this process does at once. Where the database does not answer, the next look tries again. */
async function look(state: Running, wake: () => void): Promise<void> {
  try {
    // Whoever has taken the database over does its jobs as well.
    if (await state.options.app.schema.look()) return
    await askNow(state)
    while (state.running.size < jobsAtOnce && !state.isEnding) {
      const job = await takeNow(state)
      if (!job) return
      const work = perform(state, job).finally(() => {
        state.running.delete(work)
        wake()
      })
      state.running.add(work)
      await setImmediate()
    }
  } catch (error) {
    state.options.app.log.warn({ error: impersonal(error) }, 'jobs could not be looked for')
  }
}

async function workNow(state: Running): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  while (outcomes.length < mostInARow) {
    await askNow(state)
    const job = await takeNow(state)
    if (!job) return outcomes
    outcomes.push(await perform(state, job))
  }
  throw new Error('jobs ask for each other without end')
}

function askNow({ options: { engine, kinds, clock } }: Running): Promise<void> {
  return askByCalendar(engine, kinds, clock.now())
}

async function takeNow({ options, holder, kinds, atWork, abandoned }: Running): Promise<Job | undefined> {
  const { engine, clock, app } = options
  const [wasSet, isSettled] = [app.clockWatch.wasSet(), app.clockWatch.isSettled()]
  const isAtWork = (kind: string) => [...atWork.values()].filter((one) => one === kind).length >= ofOneKind
  const waits = ({ kind, isTimed, destroysOld }: JobKind) =>
    (isTimed && wasSet) || (destroysOld && !isSettled) || isAtWork(kind)
  const taken = [...kinds.values()].filter((kind) => !waits(kind)).map(({ kind }) => kind)
  return takeJob(engine, holder, { kinds: taken, abandoned: await abandoned(new Set(atWork.keys())), now: clock.now() })
}

/** Does one job. However it ends, this does not fail: at worst the lease runs out and another process takes it. */
async function perform(state: Running, job: Job): Promise<Outcome> {
  const { engine, clock, app } = state.options
  state.atWork.set(job.id, job.kind)
  const outcome = await attempt(state, job).finally(() => state.atWork.delete(job.id))
  if (outcome.state !== 'done') app.log.warn({ job: job.id, tries: job.tries, ...outcome }, 'a job went wrong')
  try {
    if (outcome.state === 'done') await endJob(engine, job, clock.now())
    else await settleWrong(state, job, outcome)
  } catch (error) {
    // The database does not answer: the lease runs out by itself.
    app.log.warn({ job: job.id, error: impersonal(error) }, 'what became of a job could not be written down')
  }
  return outcome
}

async function attempt({ kinds, options }: Running, job: Job): Promise<Outcome> {
  const kind = kinds.get(job.kind)
  const most = kind?.tries ?? mostTries
  try {
    // It was begun as often as it may be, and the process died each time: it may be what killed them.
    if (job.tries > most) throw new Error('the process ended while it was being done')
    await kind?.work(options.app, JSON.parse(job.payload))
    return { kind: job.kind, state: 'done' }
  } catch (error) {
    return { kind: job.kind, state: job.tries >= most ? 'failed' : 'put-off', error: impersonal(error) }
  }
}

async function settleWrong({ kinds, options }: Running, job: Job, { state, error = '' }: Outcome): Promise<void> {
  const { engine, clock, app } = options
  if (state === 'put-off') return putOffJob(engine, job, clock.now(), error)
  try {
    await kinds.get(job.kind)?.gaveUp?.(app, JSON.parse(job.payload), error)
  } catch (second) {
    // Where the database is away the lease runs out, and it is tried once more; else a job would never come to its end.
    if (engine.troubleOf(second)) throw second
    app.log.error({ job: job.id, error: impersonal(second) }, 'a job was given up, and that went wrong as well')
  }
  await buryJob(engine, job, clock.now(), error)
}

async function stayAlive({ options: { engine, clock, app }, holder, atWork }: Running): Promise<void> {
  if (atWork.size === 0) return
  await keepLeases(engine, holder, new Set(atWork.keys()), clock.now()).catch((error) => {
    app.log.warn({ error: impersonal(error) }, 'leases could not be kept')
  })
}

async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise((over) => {
    timer = setTimeout(over, milliseconds)
  })
  await Promise.race([work, patience])
  clearTimeout(timer)
}
