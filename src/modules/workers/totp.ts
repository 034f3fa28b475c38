import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Moment } from '#platform/clock.ts'

/** Half a minute, as every authenticator takes it. */
const period = 30

/** Clocks of telephones go wrong by some seconds; RFC 6238, 5.2 advises one step either way. */
const leeway = 1

/** A secret to be shared with an authenticator: 160 bits (RFC 4226, section 4), base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What the authenticator reads from the square: `otpauth://totp/...`. */
export function totpAddress(secret: string, house: string, worker: string): string {
  return totpOf(secret, house, worker).toString()
}

/** The half minute, counted since 1970, that a code belongs to; nothing where it fits none near this moment. */
export function stepOfCode(secret: string, code: string, now: Moment): number | undefined {
  const timestamp = Temporal.Instant.from(now).epochMilliseconds
  // Authenticators show the figures in two groups, and some keyboards have figures of double width.
  const token = code.normalize('NFKC').replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const away = totpOf(secret).validate({ token, window: leeway, timestamp })
  return away === null ? undefined : Math.floor(timestamp / 1000 / period) + away
}

function totpOf(secret: string, issuer = '', label = ''): TOTP {
  return new TOTP({ secret: Secret.fromBase32(secret), issuer, label, algorithm: 'SHA1', digits: 6, period })
}

// Without letters and figures that are taken for each other.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Ten codes for the day the telephone is lost, each of 79 bits: `k3hf-9xqa-...`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => inGroups([...randomBytes(64)].filter(isFair).slice(0, 16)))
}

/** Bytes above the last whole round of the letters would make the first letters likelier. */
function isFair(byte: number): boolean {
  return byte < 256 - (256 % letters.length)
}

function inGroups(bytes: number[]): string {
  const text = bytes.map((byte) => letters[byte % letters.length]).join('')
  return text.replaceAll(/.{4}(?=.)/g, '$&-')
}

/** A recovery code as it is kept, however it was typed. */
export function plainCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}
