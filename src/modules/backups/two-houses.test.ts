import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { nameOfKey, openKeys } from '#platform/keys/keys.ts'
import { farAway, saidOf } from '../../../test/copies.ts'
import { testHouse } from '../../../test/house.ts'
import { newFolder } from '../../../test/new-places.ts'
import { openBucket } from '../../../test/s3.ts'
import { nameOfSealed } from './names.ts'

it('a house whose files and copies lie in one store is no other house there', async () => {
  const bucket = await openBucket()
  onTestFinished(() => bucket.close())
  const house = await testHouse({ outside: { backupUrl: bucket.url, filesUrl: bucket.url, ownNetworks: farAway } })
  for (const _ of [1, 2, 3]) {
    house.clock.advance('P1D')
    await house.worker('look-after-house').post('/staff/backups/new', {})
    await house.house.work()
    expect((await saidOf(house)).join('\n')).not.toContain('Another system')
  }
})

it('a second place in which another house sweeps is left alone, and it is said, until that house is no more', async () => {
  const second = newFolder()
  const house = await testHouse({ outside: { backupUrl: second } })
  const keyName = nameOfKey((await openKeys(house.dataFolder)).archiveRecipient)
  // One of the two is over: of an old day one copy stays.
  const [early, late] = ['11', '12'].map((hour) => nameOfSealed(`asked-2026-09-01T${hour}-00-00.tar.gz`, keyName))
  for (const name of [early, late]) writeFileSync(join(second, name ?? ''), '')
  writeFileSync(join(second, 'sweeper.txt'), 'another 2026-12-01T08:00:00Z\n')
  const nextDay = async () => {
    house.clock.advance('P1D')
    await house.worker('look-after-house').post('/staff/backups/new', {})
    await house.house.work()
  }
  const anothers = 'look: Another system keeps copies in the second place as well, a drill for instance.'
  for (const _ of [1, 2, 3]) {
    await nextDay()
    expect(readdirSync(second)).toEqual(expect.arrayContaining([early, late]))
    expect(await saidOf(house)).toContain(anothers)
  }
  for (const _ of [4, 5, 6]) await nextDay()
  expect(readFileSync(join(second, 'sweeper.txt'), 'utf8')).not.toContain('another')
  expect(readdirSync(second)).toContain(late)
  expect(readdirSync(second)).not.toContain(early)
  expect(await saidOf(house)).not.toContain(anothers)
})
