import type { Clock } from '../clock.ts'
import { later } from '../clock.ts'
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

/** The session a cookie belongs to, unless it is over. */
export function findSession(db: Db, token: string, clock: Clock) {
  return db
    .selectFrom('session')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('closed_at', 'is', null)
    .where('expires_at', '>', clock.now())
    .executeTakeFirst()
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
