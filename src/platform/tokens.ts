import { createHash, randomBytes } from 'node:crypto'

/** An unguessable name for an address or a cookie: 256 bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token: whoever reads the database cannot come in with it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** The token that forms of one session carry; it does not reveal the session's own. */
export function formToken(sessionToken: string): string {
  return hashToken(`form ${sessionToken}`).slice(0, 22)
}
