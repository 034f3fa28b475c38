import { later } from '#platform/clock.ts'
import type { Row, Tx } from '#platform/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { comparableEmail } from '#platform/intake/email.ts'
import { type Language, say } from '#platform/messages.ts'
import type { Permission } from '#platform/permissions.ts'
import { endSessionsOf } from '#platform/sessions/sessions.ts'
import { hashToken } from '#platform/tokens.ts'
import { messages } from './messages.ts'
import { closeOpenLinks } from './open-links.ts'
import { findInvitation, findWorker, findWorkerByEmail, hasWorkers, rolesIn } from './queries.ts'
import { settleRoles } from './roles.ts'
import { endStepsOf } from './sign-in-steps.ts'

/** How long a link to come in for the first time can be used. */
export const invitationLength = 'P7D'

/** Makes a one-time link for a new administrator. Of those printed before it, none works any more where it takes their place. */
export async function inviteAdministrator(tx: Tx, token: string, { replaces = false } = {}): Promise<void> {
  const printed = tx.selectFrom('invitation').selectAll().where('roles', 'is', null).where('worker_id', 'is', null)
  if (replaces)
    for (const link of await printed.where('made_by', 'is', null).where('closed_at', 'is', null).execute())
      await tx.close('invitation', link, 'there is a newer one')
  await tx.create('invitation', {
    token_hash: hashToken(token),
    made_at: tx.now,
    expires_at: later(tx.now, invitationLength),
    closed_at: null,
    ...{ name: null, email: null, roles: null, worker_id: null, is_by_mail: null, made_by: null },
  })
}

export interface NewWorker {
  name: string
  email: string
  password_hash: string
  language: Language
}

/** Whoever holds the one-time link becomes a worker, with the roles that go with it or as an administrator. */
export async function welcomeWorker(tx: Tx, token: string, worker: NewWorker): Promise<number> {
  const invitation = await mustBeInvited(tx, token)
  await tx.close('invitation', invitation, 'used')
  if (!(await hasWorkers(tx))) await closeInvitations(tx)
  const { roles } = invitation
  const id = await addWorker(tx, worker, roles === null ? ['administer-house'] : [])
  if (roles !== null) await settleRoles(tx, id, rolesIn(roles))
  // The name and the e-mail in it are this worker's, and go with them.
  await tx.amend('invitation', invitation, { worker_id: id }, 'used')
  return id
}

/** A worker who has lost the password chooses another by the link. All devices have to sign in again. */
export async function welcomeBack(tx: Tx, token: string, password_hash: string): Promise<number> {
  const invitation = await mustBeInvited(tx, token)
  const worker = invitation.worker_id === null ? undefined : await findWorker(tx, invitation.worker_id)
  if (!worker) throw new NotFound('invitation')
  await tx.close('invitation', invitation, 'used')
  await changePassword(tx, worker, { password_hash, why: 'a new password by a one-time link' })
  return worker.id
}

export interface NewPassword {
  password_hash: string
  why: string
  /** The token of the session in which it was changed. */
  staysIn?: string | undefined
}

/** From now on only the new password counts: other devices have to sign in again, and no former link makes another. */
export async function changePassword(tx: Tx, worker: Row<'worker'>, to: NewPassword): Promise<void> {
  const { password_hash, why, staysIn } = to
  await tx.amend('worker', worker, { password_hash }, why)
  await endSessionsOf(tx, worker.id, 'there is a new password', staysIn)
  await endStepsOf(tx, worker.id, 'there is a new password')
  await closeOpenLinks(tx, 'worker_id', worker.id, 'there is a new password')
}

async function mustBeInvited(tx: Tx, token: string): Promise<Row<'invitation'>> {
  const invitation = await findInvitation(tx, token, tx.now)
  if (!invitation) throw new NotFound('invitation')
  return invitation
}

/** Each start of a house without workers has printed a link; once the first has come in, the others are not needed. */
async function closeInvitations(tx: Tx): Promise<void> {
  const open = await tx.selectFrom('invitation').selectAll().where('closed_at', 'is', null).execute()
  for (const invitation of open) await tx.close('invitation', invitation, 'the first worker has come in')
}

export async function addWorker(tx: Tx, worker: NewWorker, permissions: Permission[]): Promise<number> {
  const email = comparableEmail(worker.email)
  if (await findWorkerByEmail(tx, email)) throw new Refusal(say(messages, (m) => m.alreadyWorks))
  const id = await tx.create('worker', {
    ...worker,
    ...{ email, began_at: tx.now, closed_at: null },
    ...{ totp_secret: null, totp_confirmed_at: null, totp_step: null },
  })
  for (const permission of permissions) {
    await tx.create('worker_permission', { worker_id: id, permission, closed_at: null })
  }
  return id
}
