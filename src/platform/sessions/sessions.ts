import { later, type Moment } from '../clock.ts'
import type { Db, Tx } from '../database.ts'
import { hashToken } from '../tokens.ts'

export const sessionCookie = 'temi_session'

/** Over https the browser itself sees to it that no other host and no plain line has set the cookie. */
export function sessionCookieAt(origin: string): string {
  return origin.startsWith('https:') ? `__Host-${sessionCookie}` : sessionCookie
}

/** How long a worker stays in before signing in again. */
export const sessionLength = 'P14D'

/** A worker comes in. The token goes into the cookie; only its hash is kept. */
export function beginSession(tx: Tx, workerId: number, token: string, device: string | null = null): Promise<number> {
  return tx.create('session', {
    worker_id: workerId,
    token_hash: hashToken(token),
    began_at: tx.now,
    expires_at: later(tx.now, sessionLength),
    closed_at: null,
    device,
  })
}

/** The session a cookie belongs to, also one that is over: its worker is led back to the sign-in. */
export function findSession(db: Db, token: string) {
  return db.selectFrom('session').selectAll().where('token_hash', '=', hashToken(token)).executeTakeFirst()
}

/** Whether a session has ended, by its time or by the worker. */
export function isOver(session: { closed_at: Moment | null; expires_at: Moment }, now: Moment): boolean {
  return session.closed_at !== null || session.expires_at <= now
}

/** A worker leaves on this device. */
export async function endSession(tx: Tx, token: string): Promise<void> {
  const session = await tx
    .selectFrom('session')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst()
  if (session && session.closed_at === null) await tx.close('session', session, 'signed out')
}

/** The devices on which a worker is in, the newest first. */
export function listSessions(db: Db, workerId: number, now: Moment) {
  return db
    .selectFrom('session')
    .selectAll()
    .where('worker_id', '=', workerId)
    .where('closed_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .execute()
}

/** When each of these sessions was used last, as far as that was written down. */
export async function sightsOf(db: Db, sessions: Array<{ id: number }>): Promise<Map<number, Moment>> {
  const numbers = sessions.map(({ id }) => id)
  const rows = await db
    .selectFrom('session_sight')
    .select(['session_id', 'seen_at'])
    .where('session_id', 'in', numbers)
    .execute()
  return new Map(rows.map(({ session_id, seen_at }) => [session_id, seen_at]))
}

/** Ends one session of a worker, on whatever device it is. */
export async function endSessionById(tx: Tx, workerId: number, id: number): Promise<void> {
  const session = (await listSessions(tx, workerId, tx.now)).find((one) => one.id === id)
  if (session) await tx.close('session', session, 'ended by the worker')
}

/** Ends every session of a worker, but the one with this token where there is one. */
export async function endSessionsOf(tx: Tx, workerId: number, why: string, but?: string): Promise<void> {
  const kept = but && hashToken(but)
  for (const session of await listSessions(tx, workerId, tx.now)) {
    if (session.token_hash !== kept) await tx.close('session', session, why)
  }
}
