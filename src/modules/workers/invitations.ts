import { later, type Moment } from '#platform/clock.ts'
import type { Db, Row, Tx } from '#platform/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { comparableEmail } from '#platform/intake/email.ts'
import { inLanguage, say } from '#platform/messages.ts'
import { hashToken } from '#platform/tokens.ts'
import { invitationLength } from './actions.ts'
import { messages } from './messages.ts'
import { findWorkerByEmail, linksOfThoseHere, listLinksOf } from './queries.ts'
import { teamMessages } from './team-messages.ts'

/** How long a link that nobody used is still listed, so that it can be made anew. */
const listedAfterEnd = 'P30D'

/** A worker gets no second letter of this kind within so long, whoever asks, while the link in the first can be used. */
const quietFor = 'PT10M'

/** The links nobody has used, the newest first, with who made them; letters to those who forgot their password are not among them. */
export function listInvitations(db: Db, now: Moment) {
  return linksOfThoseHere(db)
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

/** The links that somebody new was given for this e-mail, and that nobody has used. */
export function listInvitationsTo(db: Db, email: string): Promise<Row<'invitation'>[]> {
  return db
    .selectFrom('invitation')
    .selectAll()
    .where('email', '=', comparableEmail(email))
    .where('worker_id', 'is', null)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** Makes a one-time link for a new worker with these roles. Made twice for the same e-mail, the last one holds. */
export async function inviteWorker(tx: Tx, token: string, { name, email, roles }: Invited): Promise<void> {
  const address = comparableEmail(email)
  if (await findWorkerByEmail(tx, address)) throw new Refusal(say(teamMessages, (m) => m.alreadyWorks))
  for (const invitation of await listInvitationsTo(tx, address)) await replace(tx, invitation)
  await tx.create('invitation', {
    ...linkOf(tx, token),
    ...{ name, email: address, roles: JSON.stringify(roles), worker_id: null, is_by_mail: 0 },
  })
}

/**
 * Makes a one-time link by which a worker chooses a new password, in the place of those before it. Asked for by mail, it
 * leaves the second factor as it is.
 */
export async function renewAccess(tx: Tx, token: string, worker: Row<'worker'>, isByMail: boolean): Promise<void> {
  const { name, email, id } = worker
  for (const link of await listLinksOf(tx, id)) {
    // A letter is asked for by anybody who knows the e-mail: it takes no link away that a colleague has made.
    if (!isByMail || link.is_by_mail) await replace(tx, link)
  }
  await tx.create('invitation', {
    ...linkOf(tx, token),
    ...{ name, email, roles: null, worker_id: id, is_by_mail: isByMail ? 1 : 0 },
  })
}

/** A worker who has forgotten the password gets a letter with a link, unless one has just been written. */
export async function writeAccessLetter(tx: Tx, worker: Row<'worker'>, link: { token: string; address: string }) {
  const { name, email, language } = worker
  const isRecent = (one: Row<'invitation'>) => one.is_by_mail === 1 && later(one.made_at, quietFor) > tx.now
  if ((await listLinksOf(tx, worker.id)).some((one) => isRecent(one) && one.email === email)) return
  await renewAccess(tx, link.token, worker, true)
  const m = inLanguage(messages, language)
  tx.mail({ to: email, language, subject: m.letterSubject, text: m.letter(name, link.address) })
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
