import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { later, type Moment } from '../clock.ts'
import type { Row } from '../database.ts'
import type { Engine } from '../engine.ts'
import { nextTry } from './back-off.ts'

export type Job = Row<'job'>

/** The process that takes jobs, and how long it holds one before it has to say that it still lives. */
export interface Holder {
  name: string
  /** In seconds. */
  lease: number
}

/** Takes the job of these kinds that has waited longest, if there is one: for this process, and for so long. */
export async function takeJob(engine: Engine, holder: Holder, kinds: string[], now: Moment): Promise<Job | undefined> {
  if (!(await dueJob(engine, 'read', holder, kinds, now).executeTakeFirst())) return undefined
  return engine.write
    .updateTable('job')
    .set({ state: 'running', holder: holder.name, leased_until: later(now, `PT${holder.lease}S`) })
    .set((job) => ({ tries: job('tries', '+', 1) }))
    .where('id', '=', dueJob(engine, 'write', holder, kinds, now).modifyEnd(sql.raw(engine.skipLockedSuffix)))
    .returningAll()
    .executeTakeFirst()
}

/** A lease longer than any that could have been given now was given by a clock that has gone wrong. */
function dueJob(engine: Engine, connection: 'read' | 'write', { lease }: Holder, kinds: string[], now: Moment) {
  return engine[connection]
    .selectFrom('job')
    .select('id')
    .where('kind', 'in', kinds)
    .where((job) =>
      job.or([
        job.and([job('state', '=', 'waiting'), job('run_at', '<=', now)]),
        job.and([
          job('state', '=', 'running'),
          job.or([job('leased_until', '<=', now), job('leased_until', '>', later(now, `PT${2 * lease}S`))]),
        ]),
      ]),
    )
    .orderBy('run_at')
    .orderBy('id')
    .limit(1)
}

/** This process still works on all that it holds. */
export async function keepLeases(engine: Engine, { name, lease }: Holder, now: Moment): Promise<void> {
  const update = engine.write.updateTable('job').set({ leased_until: later(now, `PT${lease}S`) })
  await update.where('holder', '=', name).where('state', '=', 'running').execute()
}

/** The job is done. Where another process has taken it meanwhile, nothing is changed. */
export async function endJob(engine: Engine, job: Job, now: Moment): Promise<void> {
  await settle(engine, job, { state: 'done', ended_at: now, error: null })
}

/** The job went wrong and is tried again later. */
export async function putOffJob(engine: Engine, job: Job, now: Moment, error: string): Promise<void> {
  await settle(engine, job, { state: 'waiting', run_at: nextTry(now, job.tries, Math.random()), error })
}

/** Every try went wrong. */
export async function buryJob(engine: Engine, job: Job, now: Moment, error: string): Promise<void> {
  await settle(engine, job, { state: 'failed', ended_at: now, error })
}

async function settle(engine: Engine, { id, holder, tries }: Job, end: Partial<Job>): Promise<void> {
  const update = engine.write
    .updateTable('job')
    .set({ ...end, holder: null, leased_until: null })
    .where('id', '=', id)
    .where('holder', '=', holder)
    .where('tries', '=', tries)
  for (let attempt = 1; ; attempt += 1) {
    try {
      await update.execute()
      return
    } catch (error) {
      // Another process writes: work that was done must not be done again for that.
      if (!engine.isPassing(error) || attempt >= attemptsToSettle) throw error
      await setTimeout(50 * attempt)
    }
  }
}

const attemptsToSettle = 10

/** Whatever this process still holds may be taken by another one at once, as if it had not been begun. */
export async function handBack(engine: Engine, { name }: Holder, now: Moment): Promise<void> {
  await engine.write
    .updateTable('job')
    .set({ state: 'waiting', run_at: now, holder: null, leased_until: null })
    .set((job) => ({ tries: job('tries', '-', 1) }))
    .where('holder', '=', name)
    .where('state', '=', 'running')
    .execute()
}

/** Deletes jobs that were done before then; those that failed stay until somebody has looked. */
export async function forgetDoneJobs(engine: Engine, before: Moment): Promise<void> {
  const old = engine.write.deleteFrom('job').where('state', 'in', ['done', 'aside'])
  await old.where('ended_at', '<', before).execute()
}
