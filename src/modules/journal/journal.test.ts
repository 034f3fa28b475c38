import { describe, expect, it } from 'vitest'
import { formOn } from '../../../test/form-on.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { declaredColumns, tableOwners } from '../../../test/watch.ts'
import { nameOfColumn } from './naming.ts'
import { tableMessages } from './table-messages.ts'

const reader = ['read-journal'] as const
// The machine's own numbers, and what is made anew from other rows, stand in no journal.
const unwritten = /^(visit|session_sight|sending|journal|journal_head|search_\w+)$/

const keeper = ['read-journal', 'undo-changes'] as const

describe('the journal for reading', () => {
  it('tells who changed which field of which record, from what to what and why', async () => {
    const house = await testHouse()
    const line = await correctDate(house, '2019-05-01', 'the contract says May')
    const { text } = await house.worker(...reader).get('/staff/journal')
    expect(text).toMatch(
      /<summary><span>პროექტი · [^<]+ – შეიცვალა<span class="muted">: the contract says May<.*?<\/summary><ul/,
    )
    expect(text).toContain('საწყისი მონაცემები „imereti“')
    expect(text).not.toContain('content pack')
    expect(text).toContain(`href="/staff/journal/${line}"`)

    const change = await house.worker(...reader).get(`/staff/journal/${line}`)
    // As it is read everywhere, not as it is kept.
    expect(change.text).toMatch(/<ins>(?:(?!<.ins>).)*მაისი/)
    expect(change.text).not.toContain('2019-05')
    expect(change.text).toMatch(/<del>.*?<\/del>/)
    expect(change.text).not.toContain('undoing')
    expect(change.text).toContain('გაუქმება ჯერ არავის შეუძლია')
    expect(change.text).not.toContain('starts_on')
    expect((await house.get('/staff/journal')).status).toBe(404)
    expect((await house.worker('work').get('/staff/journal')).status).toBe(404)
    expect((await house.worker(...reader).get('/staff/journal/99999999')).status).toBe(404)
  })

  it('tells the story before the versions of its text', async () => {
    const house = await testHouse()
    const writer = house.worker('write-news')
    const { location } = await writer.post('/staff/news', { title_ka: 'ზამთარი' })
    await writer.post(location, { ...formOn((await writer.get(location)).text), body_ka: 'თოვს.', do: 'save' })
    const { text } = await house.worker(...reader).get('/staff/journal')
    expect(text).toMatch(/<summary><span>სიახლე № \d+ – შეიცვალა/)
    const form = { ...formOn((await writer.get(location)).text), lead_ka: 'ამბავი', expires_on_day: '24' }
    const call = { ...form, expires_on_month: '12', expires_on_year: '2026', do: 'publish' }
    expect((await writer.post(location, call)).status).toBe(303)
    const { line } = await house.house.engine.read.selectFrom('journal_head').select('line').executeTakeFirstOrThrow()
    const told = (await house.worker(...reader).get(`/staff/journal/${line}`)).text
    expect(told).toMatch(/მონახაზი.*გამოქვეყნებული/s)
    expect(told).toContain('24 დეკემბერი')
    expect(told).not.toMatch(/>(draft|published|2026-12-24)</)
    expect(told).toMatch(/შეცვლილი ველები: [^<]*შენახვის ნომერი/)
  })

  it('has a word for every table that changes are written down for', async () => {
    const { app } = (await testHouse()).house
    const ofRecords = app.records.flatMap(({ table, parts = {} }) => [table, ...Object.keys(parts)])
    const named = [...ofRecords, ...app.personal.map(({ table }) => table), ...Object.keys(tableMessages.ka)]
    expect([...tableOwners().keys()].filter((table) => !named.includes(table) && !unwritten.test(table))).toEqual([])
  })

  it('has a word in both languages for every column that can stand in a change', async () => {
    const { app } = (await testHouse()).house
    const columns = Object.entries(declaredColumns()).flatMap(([table, names]) =>
      unwritten.test(table) ? [] : names.filter((name) => name !== 'id').map((column) => ({ table, column })),
    )
    expect(columns.filter(({ table, column }) => !nameOfColumn(app, table, column))).toEqual([])
  })

  it('is narrowed by who, what, when and which record, and goes on towards the oldest', async () => {
    const house = await testHouse()
    const line = await correctDate(house, '2019-05-01', 'first reason')
    const id = await projectNumber(house)
    const worker = house.worker(...reader)
    const told = async (query: string) => (await worker.get(`/staff/journal?${query}`)).text.includes('first reason')
    const days = (from: string, until: string) =>
      [...dayParts('from', from), ...dayParts('until', until)].map((pair) => pair.join('=')).join('&')
    expect(await told(`what=project&by=house&${days('2026-12-01', '2026-12-01')}`)).toBe(true)
    expect(await told(`record=project:${id}`)).toBe(true)
    for (const query of [
      'what=news',
      'by=public',
      days('2026-12-02', ''),
      days('', '2026-11-30'),
      `record=project:${id + 1}`,
    ])
      expect([query, await told(query)]).toEqual([query, false])
    for (const query of [
      'what=x',
      'by=%27--',
      days('2026-99-99', ''),
      'until_day=x',
      'record=%3A',
      'before=2',
      '&&&=&',
    ])
      expect([query, (await worker.get(`/staff/journal?${query}`)).status]).toEqual([query, 200])

    const { text } = await worker.get(`/staff/journal?${days('2026-02-31', '')}`)
    for (const words of ['ასეთი დღე არ არსებობს', 'value="31"', 'first reason']) expect(text).toContain(words)

    const seen = new Set<number>()
    let next: string | undefined = `/staff/journal?${days('', '')}`
    while (next) {
      const { text } = await worker.get(next)
      for (const [, number] of text.matchAll(/\/staff\/journal\/(\d+)"/g)) seen.add(Number(number))
      next = /href="([^"]*before=\d+)"[^>]*>[^<]*უფრო ძველი/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen.has(line)).toBe(true)
    expect(Math.min(...seen)).toBeLessThan(line)
  })

  it('leaves out what the house did by itself, says how much, and tells it when asked', async () => {
    const house = await testHouse()
    await correctDate(house, '2019-05-01', 'first reason')
    const worker = house.worker(...reader)
    const own = 'რასაც კანონი ამბობს'
    const short = (await worker.get('/staff/journal?from_day=&what=')).text
    expect(short).toContain('first reason')
    expect(short).not.toContain(own)
    const [, many, all] = /კიდევ (\d+) ცვლილება.*?href="([^"]+own_work=shown)"/.exec(short) ?? []
    expect(Number(many)).toBeGreaterThan(0)
    const whole = (await worker.get(all ?? '')).text
    for (const words of ['first reason', own, 'href="/staff/journal"']) expect(whole).toContain(words)
    expect((await worker.get('/staff/journal?by=house')).text).toContain(own)
  })

  it('shows nothing that a stranger has written', async () => {
    const house = await testHouse()
    await house.post('/contact', { body: 'ჩემი საიდუმლო წერილი', phone: '599123456', name: 'ვახტანგი' })
    const worker = house.worker(...reader)
    const { text } = await worker.get('/staff/journal?by=public')
    const [, line] = /\/staff\/journal\/(\d+)"/.exec(text) ?? []
    const change = await worker.get(`/staff/journal/${line}`)
    expect(change.status).toBe(200)
    for (const secret of ['საიდუმლო', '599', 'ვახტანგი']) expect(text + change.text).not.toContain(secret)
  })
})

describe('undoing', () => {
  it('gives a record back what it held, with a reason, and can be undone itself', async () => {
    const house = await testHouse()
    const before = await startOf(house)
    const line = await correctDate(house, '2019-05-01', 'mistaken')
    const worker = house.worker(...keeper)
    expect((await worker.post(`/staff/journal/${line}/undoing`, { why: '' })).status).toBe(422)
    expect((await house.worker(...reader).post(`/staff/journal/${line}/undoing`, { why: 'because' })).status).toBe(404)

    const undone = await worker.post(`/staff/journal/${line}/undoing`, { why: 'it was right before' })
    expect(undone.status).toBe(303)
    expect(await startOf(house)).toBe(before)
    const told = (await worker.get(undone.location)).text
    for (const words of ['it was right before', 'გაუქმდა']) expect(told).toContain(words)

    const again = await worker.post(`${undone.location.split('?')[0]}/undoing`, { why: 'it was not' })
    expect(again.status).toBe(303)
    expect(await startOf(house)).toBe('2019-05-01')
  })

  it('is refused when the record has been changed since, and for what is not public', async () => {
    const house = await testHouse()
    const first = await correctDate(house, '2019-05-01', 'first')
    await correctDate(house, '2019-06-01', 'second')
    const worker = house.worker(...keeper)
    const refused = await worker.post(`/staff/journal/${first}/undoing`, { why: 'too late' })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('ჯერ უახლესი ცვლილება გააუქმეთ')
    expect(await startOf(house)).toBe('2019-06-01')

    await house.post('/contact', { body: 'გამარჯობა, მეგობრებო', phone: '599123456' })
    const last = await lastLine(house)
    expect((await worker.post(`/staff/journal/${last}/undoing`, { why: 'not mine' })).status).toBe(409)
  })
})

function dayParts(name: string, day: string): string[][] {
  const [year = '', month = '', date = ''] = day.split('-')
  return Object.entries({ day: date, month, year }).map(([part, value]) => [`${name}_${part}`, value])
}

async function correctDate(house: TestHouse, starts_on: string, why: string): Promise<number> {
  await house.change(async (tx) => {
    const project = await tx.selectFrom('project').selectAll().orderBy('id').limit(1).executeTakeFirstOrThrow()
    await tx.amend('project', project, { starts_on }, why)
  })
  return lastLine(house)
}

async function lastLine(house: TestHouse): Promise<number> {
  const { line } = await house.house.app.db.selectFrom('journal_head').select('line').executeTakeFirstOrThrow()
  return line
}

async function projectNumber(house: TestHouse): Promise<number> {
  const project = await house.house.app.db
    .selectFrom('project')
    .select('id')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  return project.id
}

async function startOf(house: TestHouse): Promise<string | null> {
  const project = await house.house.app.db
    .selectFrom('project')
    .select('starts_on')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  return project.starts_on
}
