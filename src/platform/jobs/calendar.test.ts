import { describe, expect, it } from 'vitest'
import type { JobKind } from '#platform/module.ts'
import { testHouse } from '../../../test/house.ts'
import { openRunner } from './runner.ts'

describe('a schedule that an update changes', () => {
  const ring = (schedule: string, rung: string[]): JobKind => ({
    ...{ kind: 'ring', schedule },
    work: async (app) => void rung.push(app.clock.now()),
  })

  it('leaves out no night, neither with what was missed meanwhile nor with both versions at work', async () => {
    const rung: string[] = []
    const house = await testHouse({ now: '2026-12-01T09:01:00Z' })
    const { engine, app } = house.house
    const runner = (schedule: string) => openRunner({ engine, clock: house.clock, app, kinds: [ring(schedule, rung)] })
    const [older, newer] = [runner('30 3 * * *'), runner('40 3 * * *')]
    await older.workNow()
    house.clock.set('2026-12-01T23:35:00Z')
    await newer.workNow()
    expect(rung).toEqual(['2026-12-01T23:35:00.000Z'])
    house.clock.set('2026-12-01T23:41:00Z')
    await newer.workNow()
    for (const minute of ['29', '31', '39', '41', '50']) {
      house.clock.set(`2026-12-02T23:${minute}:00Z`)
      for (const one of [newer, older, newer]) await one.workNow()
    }
    // With both at work the night may have two, and never none.
    expect(rung.slice(2)).toEqual(['2026-12-02T23:31:00.000Z', '2026-12-02T23:41:00.000Z'])
  })
})
