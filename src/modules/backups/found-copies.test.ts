import { createHash } from 'node:crypto'
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { describe, expect, it } from 'vitest'
import { type TestHouse, testHouse } from '../../../test/house.ts'

const whole = 'temi-2026-11-30T23-30-00.000Z.tar.gz'
const half = 'temi-2026-12-01T08-00-00.000Z.tar.gz'
const newer = 'before-update-2026-12-01T08-30-00.000Z.tar.gz'

/** A whole archive of a form that only a later version knows. */
async function newerArchive(): Promise<Buffer> {
  const about = JSON.stringify({ format: 99, steps: [] })
  const tar = pack()
  tar.entry({ name: 'about.json' }, about)
  tar.entry({ name: 'checksums.txt' }, `${createHash('sha256').update(about).digest('hex')}  about.json\n`)
  tar.finalize()
  return gzipSync(await buffer(tar))
}

async function makeCopy(house: TestHouse) {
  house.clock.advance('PT1H')
  await house.worker('look-after-house').post('/staff/backups/new', {})
  return (await house.house.work()).filter(({ kind }) => kind === 'backup')
}

const saidOf = async ({ house }: TestHouse) =>
  (await house.app.findings()).map(({ state, what }) => `${state}: ${what.en}`)

describe('files that lie in the folder of copies and cannot be read as copies', () => {
  it('are left alone, hinder no copy, and are named until they are read or gone', async () => {
    const house = await testHouse({ now: '2026-12-01T09:00:00Z' })
    await makeCopy(house)
    const folder = join(house.dataFolder, 'backups')
    const first = join(folder, readdirSync(folder)[0] ?? '')
    copyFileSync(first, join(folder, whole))
    writeFileSync(join(folder, half), readFileSync(first).subarray(0, 2000))
    writeFileSync(join(folder, newer), await newerArchive())

    expect(await makeCopy(house)).toEqual([{ kind: 'backup', state: 'done' }])
    expect(await makeCopy(house)).toEqual([{ kind: 'backup', state: 'done' }])
    expect(readdirSync(folder)).toEqual(expect.arrayContaining([whole, half, newer]))
    const sentence = `look: Files in the folder of copies cannot be read as copies and were left alone: ${newer} (not whole, or of a newer version), ${half} (not whole, or of a newer version).`
    const said = await saidOf(house)
    expect(said.filter((one) => one.includes('cannot be read as'))).toEqual([sentence])
    expect(said).toContain('good: The last checked copy: 1 December 2026, 16:00.')
    const { text } = await house.worker('look-after-house').get('/staff/backups')
    expect(text).toContain('ასლად ვერ იკითხება')
    expect(text).toContain(`${half} (`)
    expect(text).toContain(whole)

    // The one is copied again, whole; after the other nobody looks for months.
    copyFileSync(first, join(folder, half))
    await makeCopy(house)
    expect(await saidOf(house)).toContain(
      `look: A file in the folder of copies cannot be read as a copy and was left alone: ${newer} (not whole, or of a newer version).`,
    )
    house.clock.reach('2027-06-01T09:00:00Z')
    await makeCopy(house)
    expect(readdirSync(folder)).toContain(newer)
    rmSync(join(folder, newer))
    await makeCopy(house)
    expect((await saidOf(house)).join('\n')).not.toContain('cannot be read as')
    const rows = await house.house.engine.read.selectFrom('backup').select(['name', 'state']).execute()
    expect(rows.filter(({ name }) => name === half || name === newer).map(({ state }) => state)).toEqual([
      'removed',
      'removed',
    ])
  })
})
