import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { later, type Moment } from '../clock.ts'
import type { Row } from '../database.ts'
import type { Engine } from '../engine.ts'
import type { Lease } from './abandoned.ts'
import { latestTry, nextTry } from './back-off.ts'

export type Job = Row<'job'>

/** The process that takes jobs, and how long it holds one before it has to say that it still lives. */
export interface Holder {
  name: string
  /** In seconds. */
  lease: number
}

/** What a process may take. */
export interface Takeable {
  kinds: string[]
  /** Held by somebody who has not said for too long to be alive. */
  abandoned: Lease[]
  now: Moment
}

/** Takes the job that has waited longest, if there is one: for this process, and for so long. */
export async function takeJob(engine: Engine, holder: Holder, takeable: Takeable): Promise<Job | undefined> {
  if (!(await dueJob(engine, 'read', takeable).executeTakeFirst())) return undefined
  return engine.write
    .updateTable('job')
    .set({ state: 'running', holder: holder.name, leased_until: later(takeable.now, `PT${holder.lease}S`) })
    .set((job) => ({ tries: job('tries', '+', 1) }))
    .where('id', '=', dueJob(engine, 'write', takeable).modifyEnd(sql.raw(engine.skipLockedSuffix)))
    .returningAll()
    .executeTakeFirst()
}

/**
 * Due is also what was to be done at once, and what was put off for longer than anything is: a clock that had gone wrong then has
 * been put right since.
 */
function dueJob(engine: Engine, connection: 'read' | 'write', { kinds, abandoned, now }: Takeable) {
  return engine[connection]
    .selectFrom('job')
    .select('id')
    .where('kind', 'in', kinds)
    .where((job) =>
      job.or([
        job.and([
          job('state', '=', 'waiting'),
          job.or([
            job('run_at', '<=', now),
            job('run_at', '=', job.ref('asked_at')),
            job.and([job('tries', '>', 0), job('run_at', '>', latestTry(now))]),
          ]),
        ]),
        ...abandoned.map(({ id, leased_until }) =>
          job.and([job('state', '=', 'running'), job('id', '=', id), job('leased_until', '=', leased_until)]),
        ),
      ]),
    )
    .orderBy('run_at')
    .orderBy('id')
    .limit(1)
}

/** This process still works on these. */
export async function keepLeases(
  engine: Engine,
  { name, lease }: Holder,
  atWork: ReadonlySet<number>,
  now: Moment,
): Promise<void> {
  const update = engine.write.updateTable('job').set({ leased_until: later(now, `PT${lease}S`) })
  await update
    .where('id', 'in', [...atWork])
    .where('holder', '=', name)
    .where('state', '=', 'running')
    .execute()
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
export async function handBack(engine: Engine, { name }: Holder): Promise<void> {
  await engine.write
    .updateTable('job')
    .set({ state: 'waiting', holder: null, leased_until: null })
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
