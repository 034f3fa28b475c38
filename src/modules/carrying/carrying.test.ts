import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { describe, expect, it } from 'vitest'
import { formToken } from '#platform/tokens.ts'
import { inventedPack, origin, type TestHouse, testHouse } from '../../../test/house.ts'

/** The names in a packed export, as a browser would get it. */
async function taken({ house }: TestHouse, id: number, session: string): Promise<string[]> {
  const response = await house.app.inject({
    ...{ method: 'POST', url: `/staff/export/${id}/taking` },
    headers: { origin, cookie: `temi_session=${session}`, 'content-type': 'application/x-www-form-urlencoded' },
    payload: `form_token=${formToken(session)}`,
  })
  if (response.statusCode !== 200) return [String(response.statusCode)]
  const names: string[] = []
  const tar = extract()
  tar.on('entry', ({ name }, content, next) => {
    names.push(name)
    content.resume().on('end', next)
  })
  await pipeline(Readable.from([response.rawPayload]), createGunzip(), tar)
  return names
}

describe('an export that is asked for', () => {
  it('is made by a job, taken with a line in the journal, holds people only for who may, and goes after a day', async () => {
    const test = await testHouse({ pack: inventedPack })
    const [plain, carrier] = [test.worker('look-after-house'), test.worker('look-after-house', 'carry-data')]
    expect((await test.worker('read-messages').get('/staff/export')).status).toBe(404)
    expect((await plain.post('/staff/export', { with_private: 'on' })).status).toBe(404)
    expect((await plain.get('/staff/export')).text).not.toContain('with_private')

    for (let taps = 0; taps < 2; taps += 1) expect((await plain.post('/staff/export', {})).status).toBe(303)
    expect((await plain.get('/staff/export')).text).toContain('ფაილი მზადდება')
    await carrier.post('/staff/export', { with_private: 'on' })
    await test.house.work()
    const rows = await test.house.engine.read.selectFrom('carried_export').selectAll().orderBy('id').execute()
    expect(rows.map(({ state, has_private }) => [state, has_private])).toEqual([
      ['made', 0],
      ['made', 1],
    ])

    const [open, whole] = rows.map(({ id }) => id)
    const names = await taken(test, open ?? 0, await test.session('look-after-house'))
    expect(names).toEqual(expect.arrayContaining(['temi-export/about.json', 'temi-export/tables/organisation.csv']))
    expect(names.filter((name) => name.includes('/private/'))).toEqual([])
    expect(await taken(test, whole ?? 0, await test.session('look-after-house'))).toEqual(['404'])
    const all = await taken(test, whole ?? 0, await test.session('administer-house', 'carry-data'))
    expect(all).toContain('temi-export/private/worker.csv')
    const lines = await test.house.engine.read
      .selectFrom('journal')
      .select(['actor', 'action'])
      .where('table_name', '=', 'carried_export')
      .where('row_id', '=', whole ?? 0)
      .orderBy('id')
      .execute()
    expect(lines.at(-1)).toEqual({ actor: expect.stringMatching(/^worker:/), action: 'amend' })

    const folder = join(test.dataFolder, 'exports')
    expect(await readdir(folder)).toHaveLength(2)
    test.clock.advance('P1DT1M')
    await test.house.work()
    expect([existsSync(folder), await readdir(folder)]).toEqual([true, []])
    expect((await carrier.get('/staff/export')).text).toContain('მზა ფაილი არ არის')
    expect((await carrier.post(`/staff/export/${whole}/taking`, {})).status).toBe(409)
  })
})
