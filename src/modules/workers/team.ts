import type { Db, Row, Tx } from '#platform/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { say } from '#platform/messages.ts'
import { endSessionsOf } from '#platform/sessions/sessions.ts'
import { closeOpenLinks } from './open-links.ts'
import { permissions } from './permissions.ts'
import { findWorker, workersWho } from './queries.ts'
import { listPasskeys, removePasskey, removeTotp } from './second-factor.ts'
import { teamMessages } from './team-messages.ts'

/** Every worker, those who have left last. */
export function listWorkers(db: Db) {
  return db
    .selectFrom('worker')
    .selectAll()
    .orderBy((order) => order.case().when('closed_at', 'is', null).then(0).else(1).end())
    .orderBy('id')
    .execute()
}

export async function getWorker(db: Db, id: number): Promise<Row<'worker'>> {
  const worker = await findWorker(db, id)
  if (!worker) throw new NotFound(`worker ${id}`)
  return worker
}

/** Workers who may administer the house, by name or by a role. */
export async function listAdministrators(db: Db): Promise<number[]> {
  return (await workersWho(db, ['administer-house'], permissions)).map(({ id }) => id)
}

/** Does work after which somebody still administers the house, if anybody did; else nobody could give it back to anybody. */
export async function keepingAdministrator(tx: Tx, work: () => Promise<void>): Promise<void> {
  const before = await listAdministrators(tx)
  await work()
  if (before.length > 0 && (await listAdministrators(tx)).length === 0)
    throw new Refusal(say(teamMessages, (m) => m.lastAdministrator))
}

/** A worker leaves: every session and every unused link of theirs ends, and what they did keeps their name. The last administrator cannot leave. */
export async function letGo(tx: Tx, worker: Row<'worker'>, why: string): Promise<void> {
  await keepingAdministrator(tx, async () => {
    await endSessionsOf(tx, worker.id, 'the worker has left')
    for (const which of ['worker_id', 'made_by'] as const)
      await closeOpenLinks(tx, which, worker.id, 'the worker has left')
    await tx.close('worker', worker, why)
  })
}

/** Takes away password, second factor and sessions: for a worker whose access may be in wrong hands. */
export async function clearFactors(tx: Tx, worker: Row<'worker'>, why: string): Promise<void> {
  await removeTotp(tx, worker, why)
  for (const { id } of await listPasskeys(tx, worker.id)) await removePasskey(tx, worker, id, why)
  await endSessionsOf(tx, worker.id, why)
}
