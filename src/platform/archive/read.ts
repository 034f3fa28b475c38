import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import type { PlainRow, TableRows } from '../copy/rows.ts'
import { inTerminal } from '../terminal.ts'
import { type About, archiveFormat, UnusableArchive } from './about.ts'
import { decrypted, encryptedBegin } from './encryption.ts'
import { words } from './words.ts'

/** An archive to be read: its file, and the key where it is encrypted. */
export interface ArchiveFile {
  path: string
  key?: string | undefined
}

interface Member {
  name: string
  content: Buffer
}

/** Reads the whole archive and holds every member against its checksum. Answers what it says about itself. */
export async function checkArchive(file: ArchiveFile): Promise<About> {
  const sums = new Map<string, string>()
  let about: unknown
  let list: string | undefined
  for await (const { name, content } of members(file)) {
    if (list !== undefined) throw new UnusableArchive('damaged', inTerminal(words).behindSums)
    if (name === 'checksums.txt') list = content.toString()
    else sums.set(name, createHash('sha256').update(content).digest('hex'))
    if (name === 'about.json') about = parsed(content.toString())
  }
  if (list === undefined) throw new UnusableArchive('damaged', inTerminal(words).endMissing)
  const expected = new Map(
    list
      .split('\n')
      .filter(Boolean)
      .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
  )
  for (const name of new Set([...sums.keys(), ...expected.keys()])) {
    if (sums.get(name) !== expected.get(name)) throw new UnusableArchive('damaged', inTerminal(words).otherwise(name))
  }
  return readAbout(about)
}

function readAbout(about: unknown): About {
  const { format, steps } = Object(about)
  if (typeof format !== 'number' || !Array.isArray(steps))
    throw new UnusableArchive('not-an-archive', inTerminal(words).saysNothing)
  if (format > archiveFormat) throw new UnusableArchive('newer', inTerminal(words).newerForm(format, archiveFormat))
  // Written by `writeArchive`; the checksums have shown that nobody has touched it. Older ones know no damaged files and no misfits.
  return { damaged_files: [], misfits: [], ...(about as Omit<About, 'damaged_files' | 'misfits'>) }
}

/** The rows of an archive that was checked. */
export async function* rowsIn(file: ArchiveFile): AsyncGenerator<TableRows> {
  for await (const { name, content } of members(file)) {
    const table = /^rows\/(.+)\/\d+\.jsonl$/.exec(name)?.[1]
    if (!table) continue
    const lines = content.toString().split('\n').filter(Boolean)
    yield { table, rows: lines.map((line) => parsed(line) as PlainRow) }
  }
}

export interface FileInArchive {
  hash: string
  content: Buffer
}

/** The content of the files of an archive that was checked, under their hashes. */
export async function* filesIn(file: ArchiveFile): AsyncGenerator<FileInArchive> {
  for await (const { name, content } of members(file)) {
    const hash = /^files\/([0-9a-f]{64})$/.exec(name)?.[1]
    if (hash) yield { hash, content }
  }
}

async function* members(file: ArchiveFile): AsyncGenerator<Member> {
  const tar = extract()
  const plain = await plainStream(file)
  let broken: unknown
  pipeline(plain, createGunzip(), tar, (error) => {
    broken = error ?? undefined
  })
  try {
    for await (const entry of tar) {
      const pieces: Uint8Array[] = []
      for await (const piece of entry as AsyncIterable<Uint8Array>) pieces.push(piece)
      yield { name: entry.header.name, content: Buffer.concat(pieces) }
    }
  } catch (error) {
    broken ??= error
  }
  if (broken) throw broken instanceof UnusableArchive ? broken : new UnusableArchive('damaged', inWords(broken))
}

/** The libraries tell programmers what is wrong. */
function inWords(broken: unknown): string {
  const { code, syscall, message } = Object(broken) as { code?: string; syscall?: string; message?: string }
  const m = inTerminal(words)
  if (syscall) return m.cutOff(code ?? syscall)
  return /unexpected end/i.test(message ?? '') ? m.endMissing : m.partOtherwise
}

async function plainStream({ path, key }: ArchiveFile): Promise<Readable> {
  const begin = await beginOf(path)
  if (begin.toString('latin1').startsWith(encryptedBegin)) return decrypted(createReadStream(path), key)
  if (begin[0] === 0x1f && begin[1] === 0x8b) return createReadStream(path)
  throw new UnusableArchive('not-an-archive', inTerminal(words).otherBeginning)
}

async function beginOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnusableArchive('damaged', inTerminal(words).lineNotRead)
  }
}
