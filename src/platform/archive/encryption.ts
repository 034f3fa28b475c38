import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { inTerminal } from '../terminal.ts'
import { UnusableArchive } from './about.ts'
import { words } from './words.ts'

/** How every file that age has encrypted begins (age-encryption.org/v1). */
export const encryptedBegin = 'age-encryption.org/v1'

/** Encrypts a file for whoever holds the key that belongs to `recipient`. */
export async function encryptFile(from: string, to: string, recipient: string): Promise<void> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const sealed = await encrypter.encrypt(webOf(createReadStream(from)))
  await pipeline(readableOf(sealed), createWriteStream(to, { mode: 0o600, flags: 'wx' }))
}

/** The plain content of an encrypted file. */
export async function decrypted(sealed: Readable, key: string | undefined): Promise<Readable> {
  if (!key) throw new UnusableArchive('locked', inTerminal(words).noKey)
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  try {
    // A key carries a checksum of itself.
    decrypter.addIdentity(key)
  } catch {
    throw new UnusableArchive('mistyped-key', inTerminal(words).notAKey)
  }
  try {
    return readableOf(await decrypter.decrypt(webOf(sealed)))
  } catch (error) {
    throw new UnusableArchive('wrong-key', String(Object(error).message ?? error))
  }
}

// Node's own types of web streams and those of the browser are one thing under two names.
function webOf(stream: Readable): globalThis.ReadableStream<Uint8Array<ArrayBuffer>> {
  return Readable.toWeb(stream) as never
}

function readableOf(stream: globalThis.ReadableStream<Uint8Array>): Readable {
  return Readable.fromWeb(stream as unknown as ReadableStream)
}
