import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clearFile } from './clearing.ts'
import { openReader, openWriter } from './dialect.ts'
import { LostDatabase } from './file.ts'

const rows = 150

const whole = { sql: 'select 1', parameters: [] }
const log = { sql: 'select 1 where ?', parameters: [0] }

let folder: string
let path: string
let writer: DatabaseSync

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'temi-clearing-'))
  path = join(folder, 'temi.sqlite')
  writer = openWriter(path)
  writer.exec('create table message (id integer primary key, body text, phone text unique)')
})

afterEach(() => {
  writer.close()
  rmSync(folder, { recursive: true, force: true })
})

/** So many times the words stand in the files, whatever the database would still call a row. */
function tracesOnDisk(): number {
  const bytes = [path, `${path}-wal`].map((one) => readFileSync(one, 'latin1')).join('')
  return bytes.split('Zhirkovadze').length - 1
}

/** Letters come in, are corrected and erased, as in a long year: pages are filled and arranged anew. */
function writeAndErase(): void {
  let seed = 11
  const random = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return 1 + (Math.floor(seed / 65536) % most)
  }
  const add = writer.prepare('insert into message (body, phone) values (?, ?)')
  const mend = writer.prepare('update message set body = ?, phone = ? where id = ?')
  for (let id = 1; id <= rows; id += 1) add.run('Zhirkovadze '.repeat(random(120)), `Zhirkovadze ${id}`)
  for (let id = 1; id <= rows; id += 2) mend.run('Zhirkovadze '.repeat(random(200)), `Zhirkovadze ${id}`, id)
  for (let turn = 0; turn < rows; turn += 1) {
    const id = 1 + ((turn * 37) % rows)
    mend.run('', `erased-${id}`, id)
    if (turn % 10 === 0) add.run('other '.repeat(random(300)), null)
  }
}

describe('what was erased', () => {
  it('leaves the disk with the file written anew, also out of the gaps of its pages, and everything else stays', async () => {
    writeAndErase()
    await clearFile(path, log)
    // Otherwise nothing would be shown by what follows.
    expect(tracesOnDisk()).toBeGreaterThan(0)
    const all = writer.prepare('select * from message order by id')
    const before = all.all()
    await clearFile(path, whole)
    expect(tracesOnDisk()).toBe(0)
    expect(all.all()).toEqual(before)
    writer.exec("insert into message (body) values ('after')")
  })

  it('stays for the next night where a reader is in the way, and an error of the file is told', async () => {
    const reader = openReader(path)
    reader.exec('begin; select * from message')
    writeAndErase()
    await clearFile(path, whole)
    expect(tracesOnDisk()).toBeGreaterThan(0)
    reader.exec('commit')
    reader.close()
    await clearFile(path, log)
    expect(tracesOnDisk()).toBe(0)

    await expect(clearFile(join(folder, 'none.sqlite'), log)).rejects.toMatchObject({ errcode: 14 })
    renameSync(path, `${path}-gone`)
    writer.exec("insert into message (body) values ('in the log alone')")
    await expect(clearFile(path, log)).rejects.toThrow(LostDatabase)
    expect(existsSync(path)).toBe(false)
    renameSync(`${path}-gone`, path)
  })
})
