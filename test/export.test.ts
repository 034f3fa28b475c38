import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { later } from '#platform/clock.ts'
import { exportHouse, NotExported } from '../src/house/carrying/export.ts'
import { placings } from '../src/house/carrying/placing.ts'
import { demoLength, fillDemonstration } from '../src/house/demo/fill.ts'
import { demoStories } from '../src/house/demo/stories.ts'
import { modules } from '../src/modules.ts'
import { testHouse } from './house.ts'
import { newFolder } from './new-places.ts'

function everything(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  return names.map((name) => (statSync(name).isFile() ? readFileSync(name, 'utf8') : '')).join('\n')
}

it('every table of the house has a place in the export', async () => {
  const { house } = await testHouse()
  const tables = await house.engine.read.introspection.getTables()
  const placed = placings(modules)
  const unplaced = tables.map(({ name }) => name).filter((name) => !placed.has(name) && !/^kysely_/.test(name))
  expect(unplaced).toEqual([])
})

it('an export holds the open data, what is private apart, and nothing that opens a door', async () => {
  const test = await testHouse()
  const receipt = (await test.post('/contact', { body: 'წყალი არ მოდის', phone: '599123456' })).location
  await test.worker('read-messages').get('/staff')
  const folder = newFolder()
  const { openFiles } = await exportHouse(test.house, modules, folder)
  expect(readdirSync(join(folder, 'public'))).toHaveLength(openFiles)
  const served = (await test.get('/data/projects.csv')).text
  expect(readFileSync(join(folder, 'public', 'projects.csv'), 'utf8')).toBe(served)
  expect(everything(join(folder, 'public')) + everything(join(folder, 'tables'))).not.toContain('წყალი არ მოდის')
  expect(readFileSync(join(folder, 'private', 'message.csv'), 'utf8')).toContain('წყალი არ მოდის')
  const names = readdirSync(join(folder, 'private'))
  for (const secret of ['session', 'passkey', 'journal', 'mail', 'invitation', 'draft'])
    expect(names).not.toContain(`${secret}.csv`)
  const whole = everything(folder)
  expect(whole).not.toMatch(/_hash\b|_secret\b/)
  expect(whole).not.toContain(receipt.split('/').at(-1)?.split('?')[0])
  expect(statSync(join(folder, 'private')).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'private', 'message.json')).mode & 0o777).toBe(0o600)
  const head = await test.house.engine.read.selectFrom('journal_head').select(['line', 'hash']).executeTakeFirst()
  expect(JSON.parse(readFileSync(join(folder, 'about.json'), 'utf8')).head).toEqual(head)
  const [csv = ''] = readFileSync(join(folder, 'tables', 'place.csv'), 'utf8').split('\r\n')
  expect(csv.startsWith('\ufeffid;slug;')).toBe(true)
  const places = await test.house.engine.read.selectFrom('place').selectAll().orderBy('id').execute()
  expect(JSON.parse(readFileSync(join(folder, 'tables', 'place.json'), 'utf8'))).toEqual(places)
  await expect(exportHouse(test.house, modules, folder)).rejects.toThrow(NotExported)
})

it('what is not public lies apart: drafts, what is planned or withdrawn, what is closed, and parts of it', async () => {
  const { house, clock, change } = await testHouse()
  await fillDemonstration(house, clock, later(clock.now(), demoLength))
  const { draft, tomorrow, withdrawn, cleaning } = demoStories
  await change(async (tx) => {
    const project = await tx.selectFrom('project').selectAll().where('id', '=', 2).executeTakeFirstOrThrow()
    await tx.close('project', project, 'test')
    const above = await tx.selectFrom('place').selectAll().where('id', '=', 3).executeTakeFirstOrThrow()
    await tx.close('place', above, 'test')
    const story = await tx
      .selectFrom('news')
      .selectAll()
      .where('title_ka', '=', cleaning.title_ka)
      .executeTakeFirstOrThrow()
    await tx.amend('news', story, { written_title_ka: 'ჯერ მხოლოდ ჩვენთვის' })
  })
  const folder = newFolder()
  await exportHouse(house, modules, folder)
  const [open, apart] = ['tables', 'private'].map((name) => everything(join(folder, name)))
  for (const { title_ka } of [draft, tomorrow, withdrawn])
    expect([title_ka, open?.includes(title_ka)]).toEqual([title_ka, false])
  for (const { title_ka } of [draft, tomorrow, withdrawn]) expect(apart).toContain(title_ka)
  expect([open?.includes('ჯერ მხოლოდ'), apart?.includes('ჯერ მხოლოდ')]).toEqual([false, true])
  expect(open).toContain(cleaning.title_ka)
  const rows = (table: string) => JSON.parse(readFileSync(join(folder, 'tables', `${table}.json`), 'utf8'))
  expect(rows('project').filter(({ id }: { id: number }) => id === 2)).toEqual([])
  expect(rows('project_text').filter((row: { project_id: number }) => row.project_id === 2)).toEqual([])
  const places = rows('place')
  expect(places.filter((row: { id: number; parent_id: number }) => row.id === 3 || row.parent_id === 3)).toEqual([])
  expect(places.length).toBeGreaterThan(10)
  for (const name of readdirSync(join(folder, 'tables')).filter((one) => one.endsWith('.json')))
    for (const row of JSON.parse(readFileSync(join(folder, 'tables', name), 'utf8')))
      expect([name, row.closed_at ?? null]).toEqual([name, null])
})
