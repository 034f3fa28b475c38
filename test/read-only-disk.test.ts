import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkArchive } from '#platform/archive/read.ts'
import { freshDatabase } from './databases.ts'
import { testHouse } from './house.ts'
import { newFolder } from './new-places.ts'
import { expectSamePages, restoredHouse } from './restored-house.ts'

const bundle = join(import.meta.dirname, '..', 'dist', 'temi.mjs')
const mayMount = spawnSync('unshare', ['-m', 'true']).status === 0

const readOnly = 'mount --bind "$TEMI_DATA" "$TEMI_DATA" && mount -o remount,bind,ro "$TEMI_DATA"'
/** Its files lie on a small disk then, with nothing left on it. */
const full = [
  'mount -t tmpfs -o size=48m tmpfs "$SMALL" && cp -a "$TEMI_DATA/." "$SMALL"',
  'mount --bind "$SMALL" "$TEMI_DATA" && (dd if=/dev/zero of="$TEMI_DATA/full" bs=4k 2>/dev/null || true)',
].join(' && ')

/** A verb on a data folder that the system has mounted read-only, as it does where a disk dies. */
function onDyingDisk(folder: string, ...words: string[]) {
  return onDisk(readOnly, folder, ...words)
}

function onDisk(mount: string, folder: string, ...words: string[]) {
  const script = `${mount} && exec "$@"`
  const { DATABASE_URL: _, ...env } = process.env
  const command = ['-m', 'sh', '-c', script, 'sh', process.execPath, bundle, ...words]
  const { status, stdout, stderr } = spawnSync('unshare', command, {
    env: { ...env, TEMI_DATA: folder, SMALL: newFolder() },
  })
  return { code: status, said: String(stdout) + String(stderr) }
}

function placeForCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'temi-away-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'copy.tar.gz')
}

describe.runIf(mayMount)('a data folder on a disk that has become read-only', () => {
  it('is copied away and verified, whole, with what stands in the log only', { timeout: 120_000 }, async () => {
    const { house, dataFolder, post, clock } = await testHouse()
    await post('/contact', { body: 'ჩვენს სოფელში წყლის ტუმბო გაფუჭდა.', phone: '599 12 34 56' })
    const path = placeForCopy()
    expect(onDyingDisk(dataFolder, 'backup', path)).toEqual({ code: 0, said: expect.stringContaining('is whole') })
    expect(onDyingDisk(dataFolder, 'verify')).toEqual({ code: 0, said: expect.stringContaining('journal is whole') })
    const head = await house.engine.read.selectFrom('journal_head').select('line').executeTakeFirst()
    expect((await checkArchive({ path })).head.line).toBe(head?.line)
    await expectSamePages(house, (await restoredHouse({ path }, clock.now())).house)
  })

  it('is copied also after a house that has ended well; a start says what to do', { timeout: 120_000 }, async () => {
    const { folder, remove } = await freshDatabase('filled')
    onTestFinished(remove)
    mkdirSync(join(folder, 'files', 'incoming'), { recursive: true })
    expect(onDyingDisk(folder, 'verify')).toEqual({ code: 0, said: expect.stringContaining('journal is whole') })
    expect(onDyingDisk(folder, 'backup', placeForCopy()).code).toBe(0)
    const start = onDyingDisk(folder, 'start')
    expect(start).toEqual({ code: 1, said: expect.stringContaining('is on a disk that takes no writing') })
    expect(start.said).toContain('temi -- backup')
    const doctor = onDyingDisk(folder, 'doctor')
    expect(doctor).toEqual({ code: 1, said: expect.stringContaining('is on a disk that takes no writing') })
  })

  it('is copied away and verified also from a disk that is full', { timeout: 120_000 }, async () => {
    const { folder, remove } = await freshDatabase('filled')
    onTestFinished(remove)
    expect(onDisk(full, folder, 'verify')).toEqual({ code: 0, said: expect.stringContaining('journal is whole') })
    expect(onDisk(full, folder, 'backup', placeForCopy()).code).toBe(0)
    expect(onDisk(full, folder, 'start')).toEqual({ code: 1, said: expect.stringContaining('is full') })
  })
})
