import { later, type Moment } from '#platform/clock.ts'
import type { Db, Row, Tx } from '#platform/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { say } from '#platform/messages.ts'
import { hashToken } from '#platform/tokens.ts'
import { invitationLength } from './actions.ts'
import { findWorkerByEmail } from './queries.ts'
import { teamMessages } from './team-messages.ts'

/** How long a link that nobody used is still listed, so that it can be made anew. */
const listedAfterEnd = 'P30D'

/** The links nobody has used, the newest first, with who made them; letters to those who forgot their password are not among them. */
export function listInvitations(db: Db, now: Moment) {
  return db
    .selectFrom('invitation')
    .leftJoin('worker as maker', 'maker.id', 'invitation.made_by')
    .selectAll('invitation')
    .select('maker.name as maker')
    .where('invitation.closed_at', 'is', null)
    .where((where) => where.or([where('is_by_mail', 'is', null), where('is_by_mail', '=', 0)]))
    .where('invitation.expires_at', '>', later(now, `-${listedAfterEnd}`))
    .orderBy('invitation.id', 'desc')
    .execute()
}

export type InvitationInList = Awaited<ReturnType<typeof listInvitations>>[number]

/** A link that nobody has used yet, also one whose time is over. */
export async function getInvitation(db: Db, id: number): Promise<Row<'invitation'>> {
  const invitation = await db
    .selectFrom('invitation')
    .selectAll()
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!invitation) throw new NotFound(`invitation ${id}`)
  return invitation
}

export interface Invited {
  name: string
  email: string
  roles: number[]
}

/** Makes a one-time link for a new worker with these roles. Made twice for the same e-mail, the last one holds. */
export async function inviteWorker(tx: Tx, token: string, { name, email, roles }: Invited): Promise<void> {
  const address = email.toLowerCase()
  if (await findWorkerByEmail(tx, address)) throw new Refusal(say(teamMessages, (m) => m.alreadyWorks))
  const open = tx.selectFrom('invitation').selectAll().where('email', '=', address).where('worker_id', 'is', null)
  for (const invitation of await open.where('closed_at', 'is', null).execute()) await replace(tx, invitation)
  await tx.create('invitation', {
    ...linkOf(tx, token),
    ...{ name, email: address, roles: JSON.stringify(roles), worker_id: null, is_by_mail: 0 },
  })
}

/** Makes a one-time link by which a worker chooses a new password. Asked for by mail, it leaves the second factor as it is. */
export async function renewAccess(tx: Tx, token: string, worker: Row<'worker'>, isByMail: boolean): Promise<void> {
  const { name, email, id } = worker
  // A letter is asked for by anybody who knows the e-mail: it takes no link away that a colleague has made.
  const open = tx.selectFrom('invitation').selectAll().where('worker_id', '=', id).where('is_by_mail', '=', 0)
  if (!isByMail) for (const one of await open.where('closed_at', 'is', null).execute()) await replace(tx, one)
  await tx.create('invitation', {
    ...linkOf(tx, token),
    ...{ name, email, roles: null, worker_id: id, is_by_mail: isByMail ? 1 : 0 },
  })
}

/** The same invitation with another link: the old one is known to nobody but whoever has it, and works no more. */
export async function remakeLink(tx: Tx, token: string, invitation: Row<'invitation'>): Promise<void> {
  const { name, email, roles, worker_id, is_by_mail } = invitation
  await replace(tx, invitation)
  await tx.create('invitation', { ...linkOf(tx, token), name, email, roles, worker_id, is_by_mail })
}

/** The link works no more. */
export async function withdrawInvitation(tx: Tx, invitation: Row<'invitation'>): Promise<void> {
  await tx.close('invitation', invitation, 'an invitation was taken back')
}

function replace(tx: Tx, invitation: Row<'invitation'>): Promise<void> {
  return tx.close('invitation', invitation, 'another link was made')
}

function linkOf(tx: Tx, token: string) {
  return {
    ...{ token_hash: hashToken(token), made_at: tx.now, expires_at: later(tx.now, invitationLength), closed_at: null },
    made_by: typeof tx.by === 'object' ? tx.by.worker : null,
  }
}
