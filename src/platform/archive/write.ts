import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { Pack } from 'tar-stream'
import type { Moment } from '../clock.ts'
import { ownRows, schemaAfter } from '../copy/fitting.ts'
import { allRows, type Snapshot, type TableRows } from '../copy/rows.ts'
import type { Engine } from '../engine.ts'
import type { FileStore } from '../files/store.ts'
import { readWhole } from '../files/whole.ts'
import type { Step } from '../migrations.ts'
import { newToken } from '../tokens.ts'
import { type About, archiveFormat } from './about.ts'
import { putMember, writeTarFile } from './tar-file.ts'

export interface ArchiveOptions {
  engine: Engine
  now: Moment
  temi: string
  /** What a database of this version has been through: what they do not make is not ours, and is left out. */
  steps: Record<string, Step>
  /** The files to be put in; without it they stay where they are. */
  files?: FileStore | undefined
  /** Told now and then how far it is. */
  progress?: (done: Progress) => void
}

export interface Progress {
  rows: number
  files: number
}

/** How long a member with rows may grow before the next one begins; four megabytes held the event loop for 20 ms. */
const mostBytesOfRows = 512 * 1024

/**
 * Whether an archive that is not whole is still being written: until it is, it stands under a name of its own, which tells the number of
 * the process. What one that was killed has left is in nobody's way.
 */
export function isBeingWritten(part: string): boolean {
  const [, pid] = /\.(\d+)\.[\w-]{43}\.part$/.exec(part) ?? []
  if (pid === undefined) return false
  try {
    return process.kill(Number(pid), 0)
  } catch (error) {
    // Gone, or another user's.
    return Object(error).code !== 'ESRCH'
  }
}

/** Writes one moment of the house into a file. It is there whole and on the disk, or not at all. */
export async function writeArchive(path: string, options: ArchiveOptions): Promise<About> {
  const unfinished = `${path}.${process.pid}.${newToken()}.part`
  try {
    const about = await options.engine.snapshot((snapshot) =>
      writeTarFile(unfinished, (tar) => fill(tar, snapshot, options)),
    )
    const file = await open(unfinished, 'r+')
    await file.sync()
    await file.close()
    await rename(unfinished, path)
    return about
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function fill(tar: Pack, snapshot: Snapshot, options: ArchiveOptions): Promise<About> {
  const sums: string[] = []
  const add = async (name: string, content: Buffer) => {
    sums.push(`${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    await putMember(tar, name, content)
  }
  const done = { rows: 0, files: 0 }
  const about = await describe(snapshot, options)
  // What is missing or damaged is only known when everything was read, so the content of files comes first.
  if (options.files) {
    for await (const hash of addFiles(tar, snapshot, options.files, about)) {
      // Its name is its checksum.
      if (hash) sums.push(`${hash}  files/${hash}\n`)
      done.files += 1
      options.progress?.(done)
    }
  }
  const schema = await schemaAfter(options.steps, about.steps)
  const pieces = schema ? ownRows(snapshot, schema, about.misfits) : allRows(snapshot)
  await addRows(pieces, add, (rows) => {
    done.rows += rows
    options.progress?.(done)
  })
  await add('about.json', Buffer.from(JSON.stringify(about, undefined, 2)))
  await putMember(tar, 'checksums.txt', Buffer.from(sums.join('')))
  tar.finalize()
  return about
}

/** Each file is added as soon as its bytes are known to be what its name says; for one that is left out, nothing is answered. */
async function* addFiles(tar: Pack, snapshot: Snapshot, files: FileStore, { missing_files, damaged_files }: About) {
  const faulty = { missing: missing_files, damaged: damaged_files }
  for (const hash of await contentAskedFor(snapshot)) {
    const content = await readWhole(files, hash)
    if (typeof content === 'string') faulty[content].push(hash)
    else await putMember(tar, `files/${hash}`, content)
    yield typeof content === 'string' ? undefined : hash
  }
}

async function describe(snapshot: Snapshot, { engine, now, temi, files }: ArchiveOptions): Promise<About> {
  const [steps, [head]] = [await rowsOf(snapshot, 'kysely_migration'), await rowsOf(snapshot, 'journal_head')]
  return {
    ...{ format: archiveFormat, temi, engine: engine.name, made_at: now },
    steps: steps.map((row) => String(row.name)).sort(),
    head: { line: Number(head?.line ?? 0), hash: String(head?.hash ?? '') },
    ...{ has_files: files !== undefined, missing_files: [], damaged_files: [], misfits: [] },
  }
}

/** Rows of one table after the other. */
async function addRows(
  pieces: AsyncIterable<TableRows>,
  add: (name: string, content: Buffer) => Promise<void>,
  tell: (rows: number) => void,
): Promise<void> {
  const gathered = { table: '', lines: [] as string[], bytes: 0, piece: 0 }
  const flush = async () => {
    const { table, lines } = gathered
    if (lines.length === 0) return
    gathered.piece += 1
    await add(`rows/${table}/${String(gathered.piece).padStart(5, '0')}.jsonl`, Buffer.from(lines.join('')))
    tell(lines.length)
    Object.assign(gathered, { lines: [], bytes: 0 })
  }
  for await (const { table, rows } of pieces) {
    if (table !== gathered.table) {
      await flush()
      Object.assign(gathered, { table, piece: 0 })
    }
    for (const row of rows) {
      const line = `${JSON.stringify(row)}\n`
      gathered.lines.push(line)
      gathered.bytes += line.length
    }
    if (gathered.bytes > mostBytesOfRows) await flush()
  }
  await flush()
}

async function rowsOf(snapshot: Snapshot, table: string) {
  const all = []
  for await (const rows of snapshot.rows(table)) all.push(...rows)
  return all
}

/** The content that the rows of this moment ask for, each once. */
export async function contentAskedFor(snapshot: Snapshot): Promise<string[]> {
  const hashes = new Set<string>()
  for (const table of ['file', 'file_copy']) {
    for (const row of await rowsOf(snapshot, table)) if (row.closed_at === null) hashes.add(String(row.content_hash))
  }
  return [...hashes].sort()
}
