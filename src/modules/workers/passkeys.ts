import type { Db, Row, Tx } from '#platform/database.ts'

type Passkey = Row<'passkey'>

/** Heavy, and asked for seldom: no start has to read it. */
const webauthn = () => import('@simplewebauthn/server')

/** What a device has shown about itself when a passkey was made on it. */
export interface NewPasskey {
  credential: string
  public_key: string
  uses: number
}

/** What the browser needs to make a passkey for a worker; `challenge` has to come back signed. */
export async function askForNewPasskey(
  origin: string,
  house: string,
  worker: { id: number; name: string; email: string },
  known: Passkey[],
) {
  const { generateRegistrationOptions } = await webauthn()
  return generateRegistrationOptions({
    rpName: house,
    rpID: new URL(origin).hostname,
    userName: worker.email,
    userDisplayName: worker.name,
    userID: new TextEncoder().encode(`worker ${worker.id}`),
    excludeCredentials: known.map(({ credential }) => ({ id: credential })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** Reads what the browser has answered; nothing where it does not hold. */
export async function readNewPasskey(
  origin: string,
  challenge: string,
  answer: string,
): Promise<NewPasskey | undefined> {
  const { verifyRegistrationResponse } = await webauthn()
  const outcome = await checked(() =>
    verifyRegistrationResponse({
      response: JSON.parse(answer),
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: new URL(origin).hostname,
    }),
  )
  if (!outcome?.verified || !outcome.registrationInfo) return undefined
  const { id, publicKey, counter } = outcome.registrationInfo.credential
  return { credential: id, public_key: Buffer.from(publicKey).toString('base64url'), uses: counter }
}

/** What the browser needs to sign in by any passkey of this house. */
export async function askForPasskey(origin: string) {
  const { generateAuthenticationOptions } = await webauthn()
  return generateAuthenticationOptions({ rpID: new URL(origin).hostname, userVerification: 'required' })
}

/** The passkey that has signed the challenge, with its new counter; nothing where none has. */
export async function recognisePasskey(
  db: Db,
  origin: string,
  challenge: string,
  answer: string,
): Promise<{ passkey: Passkey; uses: number } | undefined> {
  const response = await checked(async () => JSON.parse(answer))
  const passkey = await findPasskey(db, String(Object(response).id ?? ''))
  if (!passkey) return undefined
  const { verifyAuthenticationResponse } = await webauthn()
  const outcome = await checked(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: new URL(origin).hostname,
      credential: {
        id: passkey.credential,
        publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
        counter: passkey.uses,
      },
    }),
  )
  return outcome?.verified ? { passkey, uses: outcome.authenticationInfo.newCounter } : undefined
}

function findPasskey(db: Db, credential: string) {
  return db
    .selectFrom('passkey')
    .selectAll()
    .where('credential', '=', credential)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

/** Whatever a browser sends that cannot be read or does not hold is refused in the same way. */
async function checked<T>(check: () => Promise<T>): Promise<T | undefined> {
  return check().catch(() => undefined)
}

export async function addPasskey(tx: Tx, workerId: number, name: string, passkey: NewPasskey): Promise<void> {
  await tx.create('passkey', { ...passkey, worker_id: workerId, name, added_at: tx.now, closed_at: null })
}

export async function countUse(tx: Tx, passkey: Passkey, uses: number): Promise<void> {
  await tx.amend('passkey', passkey, { uses }, 'signed in')
}
