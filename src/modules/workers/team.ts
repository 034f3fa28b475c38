import type { Db, Row, Tx } from '#platform/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { say } from '#platform/messages.ts'
import { endSessionsOf } from '#platform/sessions/sessions.ts'
import { findWorker } from './queries.ts'
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

/** Workers who were given the administration of the house by name. */
export async function listAdministrators(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('worker_permission')
    .innerJoin('worker', 'worker.id', 'worker_permission.worker_id')
    .select('worker.id')
    .where('worker_permission.permission', '=', 'administer-house')
    .where('worker_permission.closed_at', 'is', null)
    .where('worker.closed_at', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}

/** A worker leaves: every session ends, and what they did keeps their name. The last administrator cannot leave. */
export async function letGo(tx: Tx, worker: Row<'worker'>, why: string): Promise<void> {
  const administrators = await listAdministrators(tx)
  if (administrators.length === 1 && administrators[0] === worker.id)
    throw new Refusal(say(teamMessages, (m) => m.lastAdministrator))
  await endSessionsOf(tx, worker.id, 'the worker has left')
  await tx.close('worker', worker, why)
}

/** Takes away password, second factor and sessions: for a worker whose access may be in wrong hands. */
export async function clearFactors(tx: Tx, worker: Row<'worker'>, why: string): Promise<void> {
  await removeTotp(tx, worker, why)
  for (const { id } of await listPasskeys(tx, worker.id)) await removePasskey(tx, worker, id, why)
  await endSessionsOf(tx, worker.id, why)
}
