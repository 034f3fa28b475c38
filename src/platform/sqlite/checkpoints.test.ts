import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Checkpoints, checkpointsBeside } from './checkpoints.ts'
import { openReader, openWriter } from './dialect.ts'

const pageSize = 4096
const pagesOfCommit = 100
/** So long a log is worth copying; see `checkpoints.ts`. */
const long = 4000

let folder: string
let path: string
let writer: DatabaseSync
let checkpoints: Checkpoints

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'temi-log-'))
  path = join(folder, 'temi.sqlite')
  writer = openWriter(path)
  writer.exec('create table written (number integer primary key, content blob)')
})

afterEach(async () => {
  await checkpoints.close()
  writer.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Writes over the same rows again and again, as it is with the entries of the search. */
function commit(): void {
  const write = writer.prepare('insert or replace into written values (abs(random()) % 9, zeroblob(?))')
  write.run(pagesOfCommit * pageSize)
  checkpoints.committed()
}

/** Pages of the log, and how many of them are in the file. */
const log = () => ({ ...writer.prepare('pragma wal_checkpoint(noop)').get() }) as { log: number; checkpointed: number }

/** Goes on until the log is worth copying, and answers its length. */
function commitMuch(): number {
  const before = log().checkpointed
  while (log().log - before < long) commit()
  return log().log
}

/** Until the thread has copied so much. */
async function copied(pages: number): Promise<void> {
  await expect.poll(() => log().checkpointed, { timeout: 20_000, interval: 5 }).toBe(pages)
}

/** Goes on a little at a time until the log is begun anew: when the thread comes to tell that it has copied is not ours to say. */
async function begunAnew(): Promise<void> {
  const length = () => {
    commit()
    return log().log
  }
  await expect.poll(length, { timeout: 20_000, interval: 20 }).toBeLessThan(long / 4)
}

describe('the log of SQLite', () => {
  it('is copied into the file in a thread of its own and begun anew, and nothing of it is lost', async () => {
    checkpoints = checkpointsBeside(path, writer)
    await copied(commitMuch())
    await begunAnew()
    const written = writer.prepare('select number, length(content) from written').all()
    await checkpoints.close()
    writer.close()
    expect(existsSync(`${path}-wal`)).toBe(false)
    writer = openWriter(path)
    expect(writer.prepare('select number, length(content) from written').all()).toEqual(written)
  })

  it('is left alone for as long as somebody reads what stood before it, and copied after that', async () => {
    checkpoints = checkpointsBeside(path, writer)
    const reader = openReader(path)
    reader.exec('begin')
    reader.prepare('select count(*) from written').get()
    commitMuch()
    await setTimeout(200)
    commit()
    expect(log().checkpointed).toBeLessThan(pagesOfCommit)
    expect(reader.prepare('select number from written').all()).toEqual([])
    reader.close()
    await begunAnew()
  })

  it('is copied by SQLite itself where no thread can do it', async () => {
    checkpoints = checkpointsBeside(join(folder, 'nowhere', 'temi.sqlite'), writer)
    for (let part = 0; part < 6; part += 1) {
      commitMuch()
      await setTimeout(20)
    }
    expect(statSync(`${path}-wal`).size / pageSize).toBeLessThan(5 * long)
  })
})
