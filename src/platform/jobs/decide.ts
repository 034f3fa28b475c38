import type { Db, Tx } from '../database.ts'
import { NotFound, Refusal } from '../errors.ts'
import { defineMessages, say } from '../messages.ts'
import type { JobState } from './tables.ts'

const words = defineMessages(
  { settled: 'ეს დავალება უკვე სრულდება ან შესრულდა, ან მასზე სხვამ გადაწყვიტა.' },
  { settled: 'This job is being done already or is done, or somebody else has decided about it.' },
)

/** A worker has a job tried now: one that went wrong at every try is begun anew, another need not wait for its next. */
export async function tryJobAgain(tx: Tx, id: number): Promise<void> {
  const job = await jobIn(tx, id, ['failed', 'waiting'])
  const anew = job.state === 'failed' ? ({ state: 'waiting', tries: 0, ended_at: null } as const) : {}
  await tx.amend('job', job, { ...anew, run_at: tx.now }, 'to be tried again')
}

/** A worker has decided that a job will not be done. */
export async function setJobAside(tx: Tx, id: number): Promise<void> {
  await tx.amend('job', await jobIn(tx, id, ['failed']), { state: 'aside', ended_at: tx.now }, 'will not be done')
}

async function jobIn(db: Db, id: number, states: JobState[]) {
  const job = await db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst()
  if (!job) throw new NotFound(`job ${id}`)
  if (!states.includes(job.state)) throw new Refusal(say(words, (m) => m.settled))
  return job
}
