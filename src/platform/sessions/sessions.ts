import { later, type Moment } from '../clock.ts'
import type { Db, Tx } from '../database.ts'
import { hashToken } from '../tokens.ts'

export const sessionCookie = 'temi_session'

/** How long a worker stays in before signing in again. */
export const sessionLength = 'P14D'

/** A worker comes in. The token goes into the cookie; only its hash is kept. */
export function beginSession(tx: Tx, workerId: number, token: string): Promise<number> {
  return tx.create('session', {
    worker_id: workerId,
    token_hash: hashToken(token),
    began_at: tx.now,
    expires_at: later(tx.now, sessionLength),
    closed_at: null,
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
