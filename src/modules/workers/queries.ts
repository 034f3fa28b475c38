import type { Moment } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import type { PermissionWords } from '#platform/module.ts'
import { hashToken } from '#platform/tokens.ts'

/** A worker who has not left, by number. */
export function findWorker(db: Db, id: number) {
  return db.selectFrom('worker').selectAll().where('id', '=', id).where('closed_at', 'is', null).executeTakeFirst()
}

/** A worker who has not left, by e-mail in any spelling of capitals. */
export function findWorkerByEmail(db: Db, email: string) {
  return db
    .selectFrom('worker')
    .selectAll()
    .where('email', '=', email.toLowerCase())
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

export async function hasWorkers(db: Db): Promise<boolean> {
  return (await db.selectFrom('worker').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Those who administer the house, for letters to the board. */
export function listAdministrators(db: Db) {
  return db
    .selectFrom('worker')
    .innerJoin('worker_permission', 'worker_permission.worker_id', 'worker.id')
    .select(['worker.id', 'worker.email', 'worker.language'])
    .where('worker_permission.permission', '=', 'administer-house')
    .where('worker_permission.closed_at', 'is', null)
    .where('worker.closed_at', 'is', null)
    .orderBy('worker.id')
    .execute()
}

/** What a worker may do. Administering the house implies everything that does not stand apart. */
export async function permissionsOf(db: Db, workerId: number, all: PermissionWords[]): Promise<Set<string>> {
  const given = await db
    .selectFrom('worker_permission')
    .select('permission')
    .where('worker_id', '=', workerId)
    .where('closed_at', 'is', null)
    .execute()
  const may = new Set(given.map((row) => row.permission))
  if (may.has('administer-house')) for (const { name, apart } of all) if (!apart) may.add(name)
  return may
}

/** The invitation a link belongs to, while it can still be used. */
export function findInvitation(db: Db, token: string, now: Moment) {
  return db
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('closed_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}
