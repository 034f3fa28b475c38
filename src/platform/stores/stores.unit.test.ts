import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createServer as createTlsServer } from 'node:tls'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { unknownAuthority } from '../../../test/certificates.ts'
import { listenAtAnyPort, openBucket, type TestBucket } from '../../../test/s3.ts'
import { openStore } from './open-store.ts'
import { type KeptObject, NotKept, type ObjectStore } from './store.ts'

let bucket: TestBucket
let folder: string

beforeAll(async () => {
  bucket = await openBucket()
  folder = mkdtempSync(join(tmpdir(), 'temi-stores-'))
})

afterAll(async () => {
  await bucket.close()
  rmSync(folder, { recursive: true, force: true })
})

async function fileOf(content: Uint8Array | string): Promise<string> {
  const path = join(folder, randomBytes(6).toString('hex'))
  await writeFile(path, content)
  return path
}

async function keptIn(store: ObjectStore, prefix: string): Promise<KeptObject[]> {
  const found: KeptObject[] = []
  for await (const one of store.list(prefix)) found.push(one)
  return found
}

async function namesIn(store: ObjectStore, prefix = ''): Promise<string[]> {
  return (await keptIn(store, prefix)).map((one) => one.name)
}

describe.each([
  ['a folder', () => openStore(join(folder, 'kept'))],
  ['a bucket', () => openStore(bucket.url)],
  ['a folder of a bucket', () => openStore(bucket.url.replace('?', '/deep/er?'))],
])('%s keeps whole files', (_kind, open) => {
  it('puts, reads, lists and removes them under their names', async () => {
    const store = open()
    expect(await namesIn(store)).toEqual([])
    const large = randomBytes(40 * 1024 * 1024 + 7)
    await store.put('cd/large', await fileOf(large))
    await store.put('ab/empty', await fileOf(''))
    await store.put('ab/one.tar.gz', await fileOf('first'))
    await store.put('ab/one.tar.gz', await fileOf('second'))
    expect((await buffer(await store.get('cd/large'))).equals(large)).toBe(true)
    expect(String(await buffer(await store.get('ab/one.tar.gz')))).toBe('second')
    expect((await buffer(await store.get('ab/empty'))).length).toBe(0)
    expect([await store.has('ab/empty'), await store.has('ab/none')]).toEqual([true, false])
    await expect(store.get('ab/none')).rejects.toThrow(NotKept)
    expect(await namesIn(store)).toEqual(['ab/empty', 'ab/one.tar.gz', 'cd/large'])
    expect(await namesIn(store, 'ab/')).toEqual(['ab/empty', 'ab/one.tar.gz'])
    const [kept] = await keptIn(store, 'cd/')
    expect(kept?.bytes).toBe(large.length)

    const given = await fileOf('given away')
    await store.take('ef/given', given, '2026-12-01T09:00:00.000Z')
    expect(String(await buffer(await store.get('ef/given')))).toBe('given away')
    await expect(fileOf('x').then(() => store.put('ab/gone', given))).rejects.toThrow('ENOENT')
    for (const name of ['ab/empty', 'ab/one.tar.gz', 'cd/large', 'ef/given', 'ab/never']) await store.remove(name)
    expect(await namesIn(store)).toEqual([])
  })

  it.each(['../x', '/x', 'a//b', '', 'a/../b', 'a\0b', '.x', 'a b', 'ა'])('refuses the name %j', async (name) => {
    expect(() => open().put(name, '/dev/null')).toThrow('not a name')
  })
})

describe('a bucket', () => {
  it('is listed to its end, page by page', async () => {
    const store = openStore(bucket.url)
    await store.put('n', await fileOf('x'))
    const names = Array.from({ length: 1003 }, (_, at) => `many-${String(at).padStart(5, '0')}`)
    bucket.multiply('n', names)
    expect(await namesIn(store, 'many-')).toEqual(names)
  }, 20_000)

  it.each([
    ['another key', (url: string) => url.replace('S3RVER:', 'NOBODY:'), /refuses the key or the secret/],
    ['another secret', (url: string) => url.replace(':S3RVER@', ':hush%2Fhush@'), /refuses the key or the secret/],
    ['no such bucket', (url: string) => url.replace('temi-files', 'nowhere'), /has no bucket "nowhere"/],
    ['nobody there', () => 's3://key:hush@127.0.0.1:1/temi-files?tls=off', /at 127.0.0.1:1 does not answer/],
    [
      'no such server',
      (url: string) => url.replace('127.0.0.1', 'nowhere.invalid'),
      /no server called nowhere.invalid/,
    ],
    ['no TLS there', (url: string) => url.replace('?tls=off', ''), /does not speak TLS/],
  ])(
    '%s: each question is answered with a sentence that holds no secret',
    async (_why, change, sentence) => {
      const url = change(bucket.url)
      const store = openStore(url)
      const questions = [
        namesIn(store),
        store.has('a'),
        store.get('a'),
        store.remove('a'),
        store.put('a', await fileOf('x')),
      ]
      for (const answer of await Promise.allSettled(questions)) {
        expect(answer).toMatchObject({
          status: 'rejected',
          reason: { name: 'StoreProblem', message: expect.stringMatching(sentence) },
        })
        const said = inspect(answer, { depth: 9, showHidden: true })
        for (const hidden of ['S3RVER', 'NOBODY', 'hush']) expect(said).not.toContain(hidden)
      }
    },
    20_000,
  )

  it('with a certificate by somebody whom nobody knows is told as such', async () => {
    const server = createTlsServer(unknownAuthority().certify('127.0.0.1'))
    const store = openStore(`s3://key:hush@127.0.0.1:${await listenAtAnyPort(server)}/temi-files`)
    onTestFinished(() => void server.close())
    await expect(store.has('a')).rejects.toThrow(/does not speak TLS that can be trusted \(UNABLE_TO_VERIFY_/)
  })

  it.each([
    's3://host/bucket',
    's3://k:s@host',
    's3://k:s@host/b?colour=red',
    's3://k:hush%@host/bucket',
    's3://k:hush/x@host/bucket',
  ])('%s is told how it is written', (place) => {
    expect(() => openStore(place)).toThrow(/s3:\/\/key:secret@host\/bucket/)
    expect(() => openStore(place)).not.toThrow(/hush/)
  })

  it('is read and written to the end over a line that breaks', async () => {
    const line = await openBreakingLine(bucket.port)
    const store = openStore(bucket.url.replace(String(bucket.port), String(line.port)))
    const large = randomBytes(20 * 1024 * 1024)
    await store.put('large', await fileOf(large))
    expect((await buffer(await store.get('large'))).equals(large)).toBe(true)
    expect(line.broken()).toBeGreaterThan(1)
    line.close()
  }, 20_000)
})

/** A line to a port that breaks, both ways, again and again: first soon, then later and later. */
async function openBreakingLine(port: number) {
  let broken = 0
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    let left = 8 * 1024 * 1024 * 2 ** broken
    const end = () => {
      near.destroy()
      far.destroy()
    }
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('error', end).on('close', end)
      from.on('data', (piece) => {
        left -= piece.length
        if (left > 0) return to.write(piece)
        broken += 1
        return end()
      })
    }
  })
  const own = await listenAtAnyPort(server)
  return { port: own, broken: () => broken, close: () => server.close() }
}
