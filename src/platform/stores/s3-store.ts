import { openAsBlob } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { S3mini, type UploadPart } from 's3mini'
import { inTerminal } from '../terminal.ts'
import { readS3Address, type S3Address } from './s3-address.ts'
import { ask, codeOf, fetchInTime, noBucket } from './s3-asking.ts'
import { readOn } from './s3-reading.ts'
import { isName, type KeptObject, mustBeWhole, NotKept, nameOf, type ObjectStore, StoreProblem } from './store.ts'
import { words } from './words.ts'

/** What is larger goes in parts of this size, each tried again by itself; at most 10,000 of them are taken. */
const smallestPart = 16 * 1024 * 1024
const mostParts = 10_000

const onePage = 1000

interface Bucket {
  client: S3mini
  address: S3Address
}

/** A bucket on a machine that speaks S3, as a place for whole files. Nothing is asked of it yet. */
export function openS3Store(place: string): ObjectStore {
  const address = readS3Address(place)
  const { key, secret, isSecure, host, region } = address
  const endpoint = `${isSecure ? 'https' : 'http'}://${host}/${address.bucket}`
  const client = new S3mini({ accessKeyId: key, secretAccessKey: secret, endpoint, region, fetch: fetchInTime })
  const bucket = { client, address }
  const keyOf = (name: string) => address.prefix + nameOf(name)
  return {
    put: (name, path) => put(bucket, keyOf(name), path),
    take: async (name, path) => {
      await put(bucket, keyOf(name), path)
      await rm(path)
    },
    get: (name, bytes) => get(bucket, keyOf(name), bytes),
    has: (name) => has(bucket, keyOf(name)),
    list: (prefix) => list(bucket, prefix),
    remove: async (name) => {
      await ask(address, () => client.deleteObject(keyOf(name)))
    },
  }
}

/** The file is read from the disk piece by piece as it goes out: memory does not grow with it. */
async function put({ client, address }: Bucket, key: string, path: string): Promise<void> {
  const { size } = await stat(path)
  const content = await openAsBlob(path)
  if (size > smallestPart) return putInParts({ client, address }, key, content)
  await ask(address, () => client.putObject(key, content))
}

async function putInParts({ client, address }: Bucket, key: string, content: Blob): Promise<void> {
  const partSize = Math.max(smallestPart, Math.ceil(content.size / mostParts))
  const upload = await ask(address, () => client.getMultipartUploadId(key))
  try {
    const parts: UploadPart[] = []
    for (let at = 0; at < content.size; at += partSize) {
      const part = content.slice(at, at + partSize)
      parts.push(await ask(address, () => client.uploadPart(key, upload, part, parts.length + 1)))
    }
    const { etag } = await ask(address, () => client.completeMultipartUpload(key, upload, parts))
    // A store may begin to answer "well" before it knows, and say in the answer that it was not.
    if (!etag) throw new StoreProblem('failing', inTerminal(words).notJoined(address.host))
  } catch (error) {
    // Parts of half a file cost room. Where even this fails, the store's own rule for unfinished uploads takes them away.
    await client.abortMultipartUpload(key, upload).catch(() => undefined)
    throw error
  }
}

async function get({ client, address }: Bucket, key: string, bytes: number | undefined): Promise<Readable> {
  const first = await ask(address, () =>
    client.getObjectRaw(key).catch((error) => {
      throw codeOf(error) === 'NoSuchKey' ? new NotKept(key) : error
    }),
  )
  const there = first.headers.get('content-length')
  if (there !== null) mustBeWhole(key, Number(there), bytes)
  const isSame = { 'if-match': first.headers.get('etag') ?? '*' }
  return readOn(first, (at) => ask(address, () => client.getObjectRaw(key, false, at, undefined, isSame)))
}

async function has({ client, address }: Bucket, key: string): Promise<boolean> {
  const found = await ask(address, () => client.objectExists(key))
  // A bucket that is not there has no files either, but that is no answer.
  if (!found && !(await ask(address, () => client.bucketExists()))) throw noBucket(address)
  return found === true
}

async function* list({ client, address }: Bucket, prefix: string): AsyncGenerator<KeptObject> {
  let after: Record<string, string> = {}
  for (;;) {
    const from = after
    const page = await ask(address, () =>
      client.listObjectsPaged('/', address.prefix + prefix, onePage, undefined, from),
    )
    if (!page?.objects) throw noBucket(address)
    for (const { Key, Size, LastModified } of page.objects) {
      const name = Key.slice(address.prefix.length)
      // The bucket may hold what others have put there.
      if (isName(name)) yield { name, bytes: Size, changedAt: LastModified.getTime() }
    }
    const last = page.objects.at(-1)?.Key
    if (!page.nextContinuationToken || last === undefined) return
    // Going on after a name works while files come and go, and where a store's own token has run out.
    after = { 'start-after': last }
  }
}
