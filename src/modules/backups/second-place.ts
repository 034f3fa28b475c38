import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, constants, rm, stat, statfs } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import type { App } from '#platform/app.ts'
import { encryptFile } from '#platform/archive/encryption.ts'
import { openStore } from '#platform/stores/open-store.ts'
import { readS3Address } from '#platform/stores/s3-address.ts'
import type { ObjectStore } from '#platform/stores/store.ts'
import { isThisMachine } from '#platform/stores/this-machine.ts'
import { CopyProblem, faultOf } from './faults.ts'
import type { BackupFault } from './tables.ts'

export function isFolder(place: string): boolean {
  return !place.startsWith('s3://')
}

/** Opens the second place. A folder has to be there: a disk that is not mounted would fill the one it is to save. */
export async function openSecondPlace(place: string): Promise<ObjectStore> {
  if (isFolder(place) && !(await isThere(place)))
    throw new CopyProblem('no-folder', 'the folder of BACKUP_URL is not there')
  return openStore(place)
}

async function isThere(folder: string): Promise<boolean> {
  const facts = await stat(resolve(folder)).catch((error) => {
    if (Object(error).code === 'ENOENT') return undefined
    throw error
  })
  return facts?.isDirectory() === true
}

/** Why no copy could go into the folder of the second place now; a store on another machine is asked only by a copy. */
export async function folderFault(place: string): Promise<BackupFault | undefined> {
  if (!isFolder(place)) return undefined
  try {
    if (!(await isThere(place))) return 'no-folder'
    await access(resolve(place), constants.W_OK)
    return undefined
  } catch (error) {
    return faultOf(error)
  }
}

/** Why what lies in the second place is lost together with the data, by its words in `finding-words.ts`. */
export type NotOutside = 'sameDisk' | 'inMemory' | 'sameMachine'

/** File systems that are gone when the machine is switched off: tmpfs and ramfs, by their numbers in statfs(2). */
const inMemory = [0x01021994, 0x858458f6]

/** Why the second place saves nothing; nothing where it does, as far as can be known. */
export async function whyNotOutside({
  dataFolder,
  outside: { backupUrl: place, ownNetworks },
}: Pick<App, 'dataFolder' | 'outside'>): Promise<NotOutside | undefined> {
  if (place === undefined) return undefined
  if (!isFolder(place)) {
    const { hostname } = new URL(`s3://${readS3Address(place).host}`)
    return (await isThisMachine(hostname, ownNetworks)) ? 'sameMachine' : undefined
  }
  if (await folderFault(place)) return undefined
  const [theirs, ours] = [await stat(resolve(place)), await stat(dataFolder)]
  if (theirs.dev === ours.dev) return 'sameDisk'
  const { type } = await statfs(resolve(place))
  return inMemory.includes(type) ? 'inMemory' : undefined
}

interface Sealing {
  from: string
  /** Where the encrypted file stands meanwhile. */
  meanwhile: string
  name: string
  recipient: string
}

/** Brings a copy, encrypted, to the second place, reads it back from there and answers its length. */
export async function bring(store: ObjectStore, { from, meanwhile, name, recipient }: Sealing): Promise<number> {
  // A process may have died on the way.
  await rm(meanwhile, { force: true })
  try {
    await encryptFile(from, meanwhile, recipient)
    await store.put(name, meanwhile)
    const sent = await measure(createReadStream(meanwhile))
    const kept = await measure(await store.get(name))
    if (kept.bytes === sent.bytes && kept.hash === sent.hash) return kept.bytes
    await store.remove(name)
    throw new CopyProblem('damaged', `${kept.bytes} bytes came back of ${sent.bytes}, or others`)
  } finally {
    await rm(meanwhile, { force: true })
  }
}

async function measure(stream: Readable): Promise<{ bytes: number; hash: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of stream) {
    hash.update(piece)
    bytes += piece.length
  }
  return { bytes, hash: hash.digest('hex') }
}
