import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

// 19 MiB and two passes: the least OWASP's Password Storage Cheat Sheet advises for argon2id, 35 ms on a small server.
const memory = 19 * 1024
const passes = 2
const tagLength = 32

const derive = promisify(argon2)

/** A password as it is kept: argon2id in the PHC form. Never call it inside a change, where nothing else may wait. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await tagOf(password, salt)
  return `$argon2id$v=19$m=${memory},t=${passes},p=1$${salt.toString('base64url')}$${tag.toString('base64url')}`
}

/** Whether this is the password that was kept. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  if (!kept.startsWith('$argon2id$')) return false
  const [salt = '', tag = ''] = kept.split('$').slice(-2)
  const given = await tagOf(password, Buffer.from(salt, 'base64url'))
  const expected = Buffer.from(tag, 'base64url')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function tagOf(password: string, nonce: Buffer): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFC'))
  return derive('argon2id', { message, nonce, parallelism: 1, tagLength, memory, passes })
}
