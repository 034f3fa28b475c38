import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { exportHouse, NotExported } from '../src/house/carrying/export.ts'
import { placings } from '../src/house/carrying/placing.ts'
import { modules } from '../src/modules.ts'
import { testHouse } from './house.ts'

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'temi-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

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
