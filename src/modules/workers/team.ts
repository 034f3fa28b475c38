import { later } from '#platform/clock.ts'
import type { Db, Row, Tx } from '#platform/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { say } from '#platform/messages.ts'
import { endSessionsOf } from '#platform/sessions/sessions.ts'
import { hashToken } from '#platform/tokens.ts'
import { invitationLength } from './actions.ts'
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

export interface Invited {
  name: string
  email: string
  roles: number[]
}

/** Makes a one-time link for a new worker with these roles. */
export async function inviteWorker(tx: Tx, token: string, { name, email, roles }: Invited): Promise<void> {
  await tx.create('invitation', {
    ...linkOf(tx, token),
    ...{ name, email: email.toLowerCase(), roles: JSON.stringify(roles), worker_id: null, is_by_mail: 0 },
  })
}

/** Makes a one-time link by which a worker chooses a new password. Asked for by mail, it leaves the second factor as it is. */
export async function renewAccess(tx: Tx, token: string, worker: Row<'worker'>, isByMail: boolean): Promise<void> {
  const { name, email, id } = worker
  await tx.create('invitation', {
    ...linkOf(tx, token),
    ...{ name, email, roles: null, worker_id: id, is_by_mail: isByMail ? 1 : 0 },
  })
}

function linkOf(tx: Tx, token: string) {
  return { token_hash: hashToken(token), made_at: tx.now, expires_at: later(tx.now, invitationLength), closed_at: null }
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
