import type { Moment } from '#platform/clock.ts'
import type { Db, Row } from '#platform/database.ts'
import { comparableEmail } from '#platform/intake/email.ts'
import type { PermissionWords } from '#platform/module.ts'
import { hashToken } from '#platform/tokens.ts'
import { listRoles, rolesOfWorkers } from './roles.ts'
import { listPasskeys } from './second-factor.ts'

/** A worker who has not left, by number. */
export function findWorker(db: Db, id: number) {
  return db.selectFrom('worker').selectAll().where('id', '=', id).where('closed_at', 'is', null).executeTakeFirst()
}

/** A worker who has not left, by e-mail in any spelling of capitals. */
export function findWorkerByEmail(db: Db, email: string) {
  return db
    .selectFrom('worker')
    .selectAll()
    .where('email', '=', comparableEmail(email))
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

export async function hasWorkers(db: Db): Promise<boolean> {
  return (await db.selectFrom('worker').select('id').limit(1).executeTakeFirst()) !== undefined
}

/**
 * What a worker may do, by name and by roles. Administering the house implies everything that does not stand apart, and
 * whoever has come in may work.
 */
export async function permissionsOf(db: Db, workerId: number, all: PermissionWords[]): Promise<Set<string>> {
  const given = await db
    .selectFrom('worker_permission')
    .select('permission')
    .where('worker_id', '=', workerId)
    .where('closed_at', 'is', null)
    .execute()
  const may = new Set(['work', ...given.map((row) => row.permission), ...(await byRoles(db, workerId, all))])
  if (may.has('administer-house')) for (const { name, apart } of all) if (!apart) may.add(name)
  return may
}

async function byRoles(db: Db, workerId: number, all: PermissionWords[]): Promise<string[]> {
  const has = (await rolesOfWorkers(db, workerId)).get(workerId)
  if (!has) return []
  return (await listRoles(db, all)).filter((role) => has.has(role.id)).flatMap((role) => [...role.may])
}

/** Whether there is anything besides the password by which this worker is known. */
export async function hasSecondFactor(db: Db, worker: Row<'worker'>): Promise<boolean> {
  return worker.totp_confirmed_at !== null || (await listPasskeys(db, worker.id)).length > 0
}

/** Workers with nothing besides the password by which they are known. */
export function listUnsecured(db: Db) {
  return db
    .selectFrom('worker')
    .select(['id', 'name', 'began_at'])
    .where('closed_at', 'is', null)
    .where('totp_confirmed_at', 'is', null)
    .where('id', 'not in', (of) => of.selectFrom('passkey').select('worker_id').where('closed_at', 'is', null))
    .orderBy('id')
    .execute()
}

/** Links of the house itself, and of those who still work here: whoever is erased has no time to end theirs. */
export function linksOfThoseHere(db: Db) {
  return db
    .selectFrom('invitation')
    .leftJoin('worker as maker', 'maker.id', 'invitation.made_by')
    .selectAll('invitation')
    .where('maker.closed_at', 'is', null)
}

/** The invitation a link belongs to, while it can still be used. One for a worker goes with the e-mail it was made for. */
export function findInvitation(db: Db, token: string, now: Moment) {
  return linksOfThoseHere(db)
    .where('token_hash', '=', hashToken(token))
    .where('invitation.closed_at', 'is', null)
    .where('expires_at', '>', now)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('worker_id', 'is', null),
        exists(
          selectFrom('worker')
            .select('worker.id')
            .whereRef('worker.id', '=', 'invitation.worker_id')
            .whereRef('worker.email', '=', 'invitation.email')
            .where('worker.closed_at', 'is', null),
        ),
      ]),
    )
    .executeTakeFirst()
}

/** The links by which a worker could choose a new password, and that nobody has used. */
export function listLinksOf(db: Db, workerId: number) {
  return db
    .selectFrom('invitation')
    .selectAll()
    .where('worker_id', '=', workerId)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** The numbers of the roles that go with an invitation. */
export function rolesIn(roles: string): number[] {
  // Written by inviteWorker, and by nothing else.
  return JSON.parse(roles) as number[]
}

/** Workers who have not left and may do any of these. */
export async function workersWho(db: Db, may: readonly string[], all: PermissionWords[]) {
  const workers = await db
    .selectFrom('worker')
    .select(['id', 'name', 'email', 'language'])
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
  const able: typeof workers = []
  for (const worker of workers) {
    const has = await permissionsOf(db, worker.id, all)
    if (may.some((one) => has.has(one))) able.push(worker)
  }
  return able
}
