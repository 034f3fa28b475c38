import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { operatorWords } from '../operator-words.ts'
import { inTerminal } from '../terminal.ts'

/** What the house keeps secret beside its database. */
export interface Keys {
  /** Opens archives that were encrypted for another place: `AGE-SECRET-KEY-1...`. */
  archive: string
  /** What they are encrypted with; it opens nothing. */
  archiveRecipient: string
}

/** The file of a key holds something else. The message says what to do. */
export class DamagedKey extends Error {
  override name = 'DamagedKey'

  constructor(path: string) {
    super(inTerminal(operatorWords).damagedKey(path))
  }
}

/** The keys in the data folder. */
export async function openKeys(dataFolder: string): Promise<Keys> {
  const archive = await makeKeys(dataFolder)
  const { identityToRecipient } = await import('age-encryption')
  const archiveRecipient = await identityToRecipient(archive).catch(() => {
    throw new DamagedKey(pathIn(dataFolder))
  })
  return { archive, archiveRecipient }
}

/** By which letters the key is known; nothing where its file holds something else. */
export async function findKeyName(dataFolder: string): Promise<string | undefined> {
  try {
    return nameOfKey((await openKeys(dataFolder)).archiveRecipient)
  } catch (error) {
    if (error instanceof DamagedKey) return undefined
    throw error
  }
}

function pathIn(dataFolder: string): string {
  return join(dataFolder, 'keys', 'archive.txt')
}

/** Makes the keys that are not there yet. Each has a file of its own, for its owner only. */
export async function makeKeys(dataFolder: string): Promise<Keys['archive']> {
  const path = pathIn(dataFolder)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  return keyIn(path, async () => (await import('age-encryption')).generateX25519Identity())
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
  // Another process has made the file, and may be about to write into it.
  for (let tries = 0; tries < mostTries; tries += 1) {
    const made = await readKey(path)
    if (made) return made
    await setTimeout(pauseBetween)
  }
  throw new DamagedKey(path)
}

const [mostTries, pauseBetween] = [20, 25]

async function readKey(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch((error) => {
    if (Object(error).code === 'ENOENT') return ''
    throw Object(error).code === 'EISDIR' ? new DamagedKey(path) : error
  })
  const key = tidyKey(text)
  if (key && !isKey.test(key)) throw new DamagedKey(path)
  return key || undefined
}

const isKey = /^AGE-SECRET-KEY-1[A-Z0-9]{58}$/

/** A key as it stands on the recovery sheet, perhaps with the whole sheet around it: in groups, perhaps in small letters. */
export function tidyKey(typed: string): string {
  const whole = typed.replaceAll(/\s/g, '').toUpperCase()
  return /AGE-SECRET-KEY-1[A-Z0-9]{58}/.exec(whole)?.[0] ?? whole
}

/** A few letters by which a sheet and a house know that they belong together; they reveal nothing of the key. */
export function nameOfKey(recipient: string): string {
  return recipient.slice(-6)
}
