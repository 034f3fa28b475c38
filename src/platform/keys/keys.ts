import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the house keeps secret beside its database. */
export interface Keys {
  /** Opens archives that were encrypted for another place: `AGE-SECRET-KEY-1...`. */
  archive: string
  /** What they are encrypted with; it opens nothing. */
  archiveRecipient: string
}

/** The keys in the data folder. */
export async function openKeys(dataFolder: string): Promise<Keys> {
  const archive = await makeKeys(dataFolder)
  const { identityToRecipient } = await import('age-encryption')
  return { archive, archiveRecipient: await identityToRecipient(archive) }
}

/** Makes the keys that are not there yet. Each has a file of its own, for its owner only. */
export async function makeKeys(dataFolder: string): Promise<Keys['archive']> {
  const folder = join(dataFolder, 'keys')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return keyIn(join(folder, 'archive.txt'), async () => (await import('age-encryption')).generateX25519Identity())
}

/** Two processes may start together: the one that comes second takes what the first has made. */
async function keyIn(path: string, make: () => Promise<string>): Promise<string> {
  const known = await readKey(path)
  if (known) return known
  await writeFile(path, `${await make()}\n`, { flag: 'wx', mode: 0o600 }).catch(async (error) => {
    if (Object(error).code === 'EEXIST') return
    // On a full disk an empty file would stand for a key ever after.
    await rm(path, { force: true })
    throw error
  })
  return (await readKey(path)) ?? ''
}

async function readKey(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch((error) => {
    if (Object(error).code === 'ENOENT') return ''
    throw error
  })
  return text.trim() || undefined
}

/** A few letters by which a sheet and a house know that they belong together; they reveal nothing of the key. */
export function nameOfKey(recipient: string): string {
  return recipient.slice(-6)
}
