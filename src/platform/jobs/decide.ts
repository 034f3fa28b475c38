import type { Db, Tx } from '../database.ts'
import { NotFound, Refusal } from '../errors.ts'
import { defineMessages, say } from '../messages.ts'

const words = defineMessages(
  { settled: 'ამ დავალებაზე სხვამ უკვე გადაწყვიტა.' },
  { settled: 'Somebody else has already decided about this job.' },
)

/** A worker has a job begun anew that went wrong at every try. */
export async function tryJobAgain(tx: Tx, id: number): Promise<void> {
  const job = await failedJob(tx, id)
  await tx.amend('job', job, { state: 'waiting', tries: 0, run_at: tx.now, ended_at: null }, 'to be tried again')
}

/** A worker has decided that a job will not be done. */
export async function setJobAside(tx: Tx, id: number): Promise<void> {
  await tx.amend('job', await failedJob(tx, id), { state: 'aside', ended_at: tx.now }, 'will not be done')
}

async function failedJob(db: Db, id: number) {
  const job = await db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst()
  if (!job) throw new NotFound(`job ${id}`)
  if (job.state !== 'failed') throw new Refusal(say(words, (m) => m.settled))
  return job
}
