import { createWriteStream, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openKeys } from '#platform/keys/keys.ts'
import { openStore } from '#platform/stores/open-store.ts'
import { testHouse } from './house.ts'
import { newFolder } from './new-places.ts'
import { pictures } from './pictures.ts'
import { expectSamePages, restoredHouse } from './restored-house.ts'
import { openBucket } from './s3.ts'

/** The only copy in the second place, brought over as somebody would with another tool. */
async function fetched(url: string): Promise<string> {
  const store = openStore(url)
  const names: string[] = []
  for await (const { name } of store.list('')) if (name !== 'sweeper.txt') names.push(name)
  expect(names).toEqual([expect.stringMatching(/^temi-.*\.tar\.gz\.age$/)])
  const path = join(newFolder(), 'copy.tar.gz.age')
  await pipeline(await store.get(names[0] ?? ''), createWriteStream(path))
  return path
}

describe('the drill', () => {
  it('brings the house back from last night and the recovery sheet, byte by byte', { timeout: 60_000 }, async () => {
    const second = await openBucket()
    onTestFinished(() => second.close())
    const house = await testHouse({ now: '2026-12-01T20:00:00Z', outside: { backupUrl: second.url } })
    const enquiry = { what: '1', description: 'ჩუქურთმა კარისთვის', name: 'ნანა', phone: '599 12 34 56' }
    await house.upload('/services/enquiries', enquiry, [['pictures', 'a.png', pictures.png()]])
    await house.house.work()
    house.clock.reach('2026-12-01T23:30:00Z')
    await house.house.work()
    const { archive: key } = await openKeys(house.dataFolder)
    const back = await restoredHouse({ path: await fetched(second.url), key }, house.clock.now())
    await expectSamePages(house.house, back.house)
    const kept = (folder: string) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => /[0-9a-f]{64}$/.test(one))
    expect(kept(back.filesFolder).length).toBeGreaterThan(0)
    for (const file of kept(back.filesFolder))
      expect(readFileSync(join(back.filesFolder, file)).equals(readFileSync(join(house.filesFolder, file)))).toBe(true)
  })
})
