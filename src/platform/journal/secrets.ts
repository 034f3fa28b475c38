import { createHash, randomBytes } from 'node:crypto'

/** A column whose name ends so is written to the journal as changed, never with its value. */
export function isSecretColumn(column: string): boolean {
  return /_(hash|secret)$/.test(column)
}

// Drawn by lot, or made of that or of a whole file. Words of people can be guessed, and a hash of a text tells a name that
// was taken out of it: nothing is kept of them.
const unguessable = /(^|_)((password|code|token|head|content)_hash|(totp|token|challenge|receipt)_secret)$/

const saltLetters = 32

function newSalt(): string {
  return randomBytes(saltLetters / 2).toString('hex')
}

/**
 * By what it is known later whether a secret is still the one that was written: nothing of it can be read from that. Null
 * where it is empty; nothing at all where the secret could be guessed.
 */
export function fingerprintOf(column: string, value: unknown, salt = newSalt()): string | null | undefined {
  if (!unguessable.test(column)) return undefined
  if (value === null || value === undefined) return null
  return salt + createHash('sha256').update(`${salt}${value}`).digest('hex')
}

/**
 * By what it is known later whether a column still holds what stood in it, although no line tells what that was. Of words that can
 * be guessed, so it stays only as long as they stand in the row themselves.
 */
export function markOf(value: unknown, salt = newSalt()): string | null {
  if (value === null || value === undefined) return null
  // A number that was written into a text comes back as a text.
  return (
    salt +
    createHash('sha256')
      .update(`${salt}${String(value).toWellFormed()}`)
      .digest('hex')
  )
}

export function hasMark(value: unknown, mark: string | null): boolean {
  return markOf(value, mark?.slice(0, saltLetters)) === mark
}

/** Whether this is the secret a fingerprint was taken of. */
export function hasFingerprint(column: string, value: unknown, fingerprint: string | null): boolean {
  return fingerprintOf(column, value, fingerprint?.slice(0, saltLetters)) === fingerprint
}
