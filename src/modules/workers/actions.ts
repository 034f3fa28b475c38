import { later } from '#platform/clock.ts'
import type { Tx } from '#platform/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { type Language, say } from '#platform/messages.ts'
import type { Permission } from '#platform/permissions.ts'
import { hashToken } from '#platform/tokens.ts'
import { messages } from './messages.ts'
import { findInvitation, findWorkerByEmail, hasWorkers } from './queries.ts'

/** How long a link to come in for the first time can be used. */
const invitationLength = 'P7D'

/** Makes a one-time link for a new administrator. */
export async function inviteAdministrator(tx: Tx, token: string): Promise<void> {
  await tx.create('invitation', {
    token_hash: hashToken(token),
    made_at: tx.now,
    expires_at: later(tx.now, invitationLength),
    closed_at: null,
  })
}

export interface NewWorker {
  name: string
  email: string
  password_hash: string
  language: Language
}

/** Whoever holds the one-time link becomes a worker who administers the house. The link is used up. */
export async function welcomeWorker(tx: Tx, token: string, worker: NewWorker): Promise<number> {
  const invitation = await findInvitation(tx, token, tx.now)
  if (!invitation) throw new NotFound('invitation')
  await tx.close('invitation', invitation, 'used')
  if (!(await hasWorkers(tx))) await closeInvitations(tx)
  return addWorker(tx, worker, ['administer-house'])
}

/** Each start of a house without workers has printed a link; once the first has come in, the others are not needed. */
async function closeInvitations(tx: Tx): Promise<void> {
  const open = await tx.selectFrom('invitation').selectAll().where('closed_at', 'is', null).execute()
  for (const invitation of open) await tx.close('invitation', invitation, 'the first worker has come in')
}

export async function addWorker(tx: Tx, worker: NewWorker, permissions: Permission[]): Promise<number> {
  const email = worker.email.toLowerCase()
  if (await findWorkerByEmail(tx, email)) throw new Refusal(say(messages, (m) => m.alreadyWorks))
  const id = await tx.create('worker', { ...worker, email, began_at: tx.now, closed_at: null })
  for (const permission of permissions) {
    await tx.create('worker_permission', { worker_id: id, permission, closed_at: null })
  }
  return id
}
