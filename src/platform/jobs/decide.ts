import type { Db, Tx } from '../database.ts'
import { NotFound, Refusal } from '../errors.ts'
import { defineMessages, say } from '../messages.ts'

const words = defineMessages(
  {
    settled: 'ამ დავალებაზე სხვამ უკვე გადაწყვიტა.',
    begun: 'ეს დავალება უკვე სრულდება ან შესრულდა. ნახეთ ხელახლა.',
  },
  {
    settled: 'Somebody else has already decided about this job.',
    begun: 'This job is being done already, or is done. Look again.',
  },
)

/** A worker has a job begun anew that went wrong at every try. */
export async function tryJobAgain(tx: Tx, id: number): Promise<void> {
  const job = await failedJob(tx, id)
  await tx.amend('job', job, { state: 'waiting', tries: 0, run_at: tx.now, ended_at: null }, 'to be tried again')
}

/** A worker has a job tried now that went wrong and would be tried again later. */
export async function tryJobNow(tx: Tx, id: number): Promise<void> {
  const job = await getJob(tx, id)
  if (job.state !== 'waiting') throw new Refusal(say(words, (m) => m.begun))
  await tx.amend('job', job, { run_at: tx.now }, 'to be tried now')
}

/** A worker has decided that a job will not be done. */
export async function setJobAside(tx: Tx, id: number): Promise<void> {
  await tx.amend('job', await failedJob(tx, id), { state: 'aside', ended_at: tx.now }, 'will not be done')
}

async function failedJob(db: Db, id: number) {
  const job = await getJob(db, id)
  if (job.state !== 'failed') throw new Refusal(say(words, (m) => m.settled))
  return job
}

async function getJob(db: Db, id: number) {
  const job = await db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst()
  if (!job) throw new NotFound(`job ${id}`)
  return job
}
