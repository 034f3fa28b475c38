import { describe, expect, it } from 'vitest'
import { type TestHouse, testHouse, type Visitor } from '../../../test/house.ts'

async function projectNumber(house: TestHouse, slug: string): Promise<number> {
  const { id } = await house.house.engine.read
    .selectFrom('project')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return id
}

/** The version that a form on this page begins from. */
async function versionOn(visitor: Visitor, path: string): Promise<string> {
  return /name="version" value="([^"]*)"/.exec((await visitor.get(path)).text)?.[1] ?? ''
}

describe('a project', () => {
  it('has its date corrected with a reason: page, journal, search and open data say so', async () => {
    const house = await testHouse()
    const manager = house.worker('manage-projects')
    const number = await projectNumber(house, 'literacy-future')
    const path = `/staff/records/project/${number}`
    const version = await versionOn(manager, path)
    const typed = { version, starts_on_year: '2014', starts_on_month: '5', starts_on_day: '' }
    const refused = await manager.post(path, { ...typed, why: '' })
    expect([refused.status, refused.text.includes('value="2014"')]).toEqual([422, true])
    const saved = await manager.post(`${path}?from=/en/projects/literacy-future`, {
      ...typed,
      why: 'ხელშეკრულებაში ასე წერია',
    })
    expect([saved.status, saved.location]).toEqual([303, '/en/projects/literacy-future'])
    expect((await house.get('/en/projects/literacy-future')).text).toContain('May 2014')
    expect((await house.get('/data/projects.csv')).text).toContain('2014-05')
    const history = await manager.get(`${path}/history`)
    expect(history.text).toContain('ხელშეკრულებაში ასე წერია')
    expect(history.text).toContain('2014 წლის მაისი')
  })
})
