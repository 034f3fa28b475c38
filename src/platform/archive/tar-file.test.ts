import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { putMember, writeTarFile } from './tar-file.ts'

/** A place where nothing can be written: a disk that is full, or where the system has no such thing, a folder. */
const nowhere = existsSync('/dev/full') ? '/dev/full' : tmpdir()

const much = Buffer.from(Array.from({ length: 1 << 20 }, (_, at) => (at * 2_654_435_761) >>> 24))

it('tells what went wrong with the disk, and ends nobody else', async () => {
  const filling = writeTarFile(nowhere, async (tar) => {
    for (let member = 0; member < 20; member += 1) await putMember(tar, `member-${member}`, much)
    tar.finalize()
  })
  await expect(filling).rejects.toMatchObject({ code: expect.stringMatching(/ENOSPC|EISDIR/) })
  // An error that nobody listens to comes a turn later, and is found by the runner of the tests.
  await setImmediate()
})

it('tells what went wrong with what is put in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'temi-tar-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const filling = writeTarFile(join(folder, 'a.tar.gz'), async (tar) => {
    await putMember(tar, 'one', much)
    throw new Error('no such row')
  })
  await expect(filling).rejects.toThrow('no such row')
  expect(readdirSync(folder)).toEqual(['a.tar.gz'])
})
