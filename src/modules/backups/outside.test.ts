import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { BlockList } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { openBucket } from '../../../test/s3.ts'

const memory = '/dev/shm'
const hasMemory = existsSync(memory) && statfsSync(memory).type === 0x01021994

const saidOf = async ({ house }: TestHouse) =>
  (await house.app.findings()).map(({ state, what }) => `${state}: ${what.en}`)

async function makeCopy(house: TestHouse) {
  await house.worker('look-after-house').post('/staff/backups/new', {})
  await house.house.work()
}

const never = 'look: No copy has gone outside this server since the site began: 23 November 2026, 12:00.'

describe('a second place that is lost with the machine', () => {
  it('as a store that runs on it is said, and no copy in it counts as outside, whatever was noted before', async () => {
    const bucket = await openBucket()
    onTestFinished(() => bucket.close())
    // The store stood on another machine, as far as was known.
    const house = await testHouse({ outside: { backupUrl: bucket.url, ownNetworks: new BlockList() } })
    await makeCopy(house)
    expect(await saidOf(house)).toContain('good: The last copy outside this server: 1 December 2026, 13:00.')
    delete house.house.app.outside.ownNetworks
    house.clock.advance('PT1H')
    await makeCopy(house)
    const said = await saidOf(house)
    expect(said).toEqual(
      expect.arrayContaining([never, 'look: The store of the second place runs on this server itself.']),
    )
    expect(said.join('\n')).not.toContain('The last copy outside')
    const { text } = await house.worker('look-after-house').get('/staff/backups')
    expect(text).toContain('მეორე ადგილის საცავი ამავე სერვერზე მუშაობს.')
    expect(text).toContain('ასლი არ შენახულა მას შემდეგ, რაც საიტი ამუშავდა: 2026 წლის 23 ნოემბერი, 12:00.')
  })

  it.runIf(hasMemory)('as a folder in its memory is said', async () => {
    const second = mkdtempSync(`${memory}/temi-second-`)
    onTestFinished(() => rmSync(second, { recursive: true, force: true }))
    const house = await testHouse({ outside: { backupUrl: second } })
    await makeCopy(house)
    const said = await saidOf(house)
    expect(said).toEqual(expect.arrayContaining([never, 'look: The second place is in the memory of this server.']))
    expect((await house.worker('look-after-house').get('/staff/backups')).text).toContain('ოპერატიულ მეხსიერებაში')
  })
})
