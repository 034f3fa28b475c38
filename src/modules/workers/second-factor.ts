import { later, type Moment } from '#platform/clock.ts'
import type { Db, Row, Tx } from '#platform/database.ts'
import { Refusal } from '#platform/errors.ts'
import { say } from '#platform/messages.ts'
import { hashToken } from '#platform/tokens.ts'
import { accessMessages } from './access-messages.ts'
import { plainCode, stepOfCode } from './totp.ts'

export type Worker = Row<'worker'>

/** How long a worker may come in with a password alone. */
const timeToSecure = 'P7D'

/** Until when this worker may come in with a password alone. */
export function passwordAloneUntil({ began_at }: Pick<Worker, 'began_at'>): Moment {
  return later(began_at, timeToSecure)
}

/** What a worker has besides the password. */
export interface Factors {
  hasTotp: boolean
  codesLeft: number
  passkeys: Row<'passkey'>[]
}

export async function factorsOf(db: Db, worker: Worker): Promise<Factors> {
  const codes = await listCodes(db, worker.id)
  return {
    hasTotp: worker.totp_confirmed_at !== null,
    codesLeft: codes.length,
    passkeys: await listPasskeys(db, worker.id),
  }
}

export function listPasskeys(db: Db, workerId: number) {
  return db
    .selectFrom('passkey')
    .selectAll()
    .where('worker_id', '=', workerId)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}

function listCodes(db: Db, workerId: number) {
  return db
    .selectFrom('recovery_code')
    .selectAll()
    .where('worker_id', '=', workerId)
    .where('closed_at', 'is', null)
    .execute()
}

/** Keeps a secret that the authenticator has still to prove. */
export async function offerTotp(tx: Tx, worker: Worker, secret: string): Promise<void> {
  if (worker.totp_confirmed_at) throw new Refusal(say(accessMessages, (m) => m.alreadyHasTotp))
  await tx.amend('worker', worker, { totp_secret: secret }, 'a second factor is being set up')
}

/** The authenticator has shown a right code: from now on it is asked for. Gives the recovery codes, kept as hashes only. */
export async function confirmTotp(tx: Tx, worker: Worker, code: string, codes: string[]): Promise<boolean> {
  const step = worker.totp_secret ? stepOfCode(worker.totp_secret, code, tx.now) : undefined
  if (step === undefined) return false
  await tx.amend('worker', worker, { totp_confirmed_at: tx.now, totp_step: step }, 'a second factor is set up')
  await renewRecoveryCodes(tx, worker, codes)
  return true
}

export async function renewRecoveryCodes(tx: Tx, worker: Worker, codes: string[]): Promise<void> {
  for (const old of await listCodes(tx, worker.id)) await tx.close('recovery_code', old, 'there are new ones')
  for (const code of codes) {
    const code_hash = hashToken(plainCode(code))
    await tx.create('recovery_code', { worker_id: worker.id, code_hash, made_at: tx.now, closed_at: null })
  }
}

/** Takes a code of the authenticator or a recovery code; each works once. Answers whether it was right. */
export async function useCode(tx: Tx, worker: Worker, typed: string): Promise<boolean> {
  // Some keyboards have letters and figures of double width.
  const figures = typed.normalize('NFKC').replaceAll(/\s/g, '')
  if (/^\d{6}$/.test(figures)) return useTotp(tx, worker, figures)
  const code = (await listCodes(tx, worker.id)).find((one) => one.code_hash === hashToken(plainCode(typed)))
  if (!code) return false
  await tx.close('recovery_code', code, 'used')
  return true
}

async function useTotp(tx: Tx, worker: Worker, code: string): Promise<boolean> {
  const step = worker.totp_secret ? stepOfCode(worker.totp_secret, code, tx.now) : undefined
  // Somebody who has looked over the shoulder cannot use the same code again (RFC 6238, 5.2).
  if (step === undefined || step <= (worker.totp_step ?? 0)) return false
  await tx.amend('worker', worker, { totp_step: step }, 'signed in with a code')
  return true
}

/** The telephone is lost, or the worker wants another way: password alone, until a new one is set up. */
export async function removeTotp(tx: Tx, worker: Worker, why: string): Promise<void> {
  await tx.amend('worker', worker, { totp_secret: null, totp_confirmed_at: null, totp_step: null }, why)
  for (const code of await listCodes(tx, worker.id)) await tx.close('recovery_code', code, why)
}

export async function removePasskey(tx: Tx, worker: Worker, id: number, why: string): Promise<void> {
  const passkey = (await listPasskeys(tx, worker.id)).find((one) => one.id === id)
  if (passkey) await tx.close('passkey', passkey, why)
}
