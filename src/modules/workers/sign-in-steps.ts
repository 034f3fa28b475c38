import { later, type Moment } from '#platform/clock.ts'
import type { Db, Row, Tx } from '#platform/database.ts'
import { hashToken } from '#platform/tokens.ts'

/** How long somebody may stay halfway in. */
const stepLength = 'PT10M'

/** Codes are six figures: after so many wrong ones the password is asked for again. */
const mostTries = 5

export type SignInStep = Row<'sign_in_step'>

/** Somebody is halfway in; the token stands in the address of the next page. */
export async function beginStep(
  tx: Tx,
  token: string,
  { worker, challenge, wayBack }: { worker?: number; challenge?: string; wayBack?: string | undefined },
): Promise<void> {
  await tx.create('sign_in_step', {
    token_hash: hashToken(token),
    worker_id: worker ?? null,
    challenge_secret: challenge ?? null,
    way_back: wayBack ?? null,
    tries: 0,
    expires_at: later(tx.now, stepLength),
    closed_at: null,
  })
}

/** The step a token belongs to, while it can be gone on from. */
export function findStep(db: Db, token: string, now: Moment): Promise<SignInStep | undefined> {
  return db
    .selectFrom('sign_in_step')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('closed_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

export async function endStep(tx: Tx, step: SignInStep): Promise<void> {
  await tx.close('sign_in_step', step, 'signed in')
}

/** Whoever is halfway in with what counts no more begins anew. */
export async function endStepsOf(tx: Tx, worker: number, why: string): Promise<void> {
  const open = tx.selectFrom('sign_in_step').selectAll().where('worker_id', '=', worker).where('closed_at', 'is', null)
  for (const step of await open.orderBy('id').execute()) await tx.close('sign_in_step', step, why)
}

/** A code did not fit. Answers whether another may be tried. */
export async function countWrongCode(tx: Tx, step: SignInStep): Promise<boolean> {
  const tries = step.tries + 1
  const mayGoOn = tries < mostTries
  await tx.amend('sign_in_step', step, { tries, closed_at: mayGoOn ? null : tx.now }, 'a code did not fit')
  return mayGoOn
}
