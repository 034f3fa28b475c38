import { beforeAll, describe, expect, it } from 'vitest'
import { readSheet } from '#platform/sheets/read-sheet.ts'
import { NoSheet } from '#platform/sheets/sheet.ts'
import { writeTableText } from '#platform/sheets/table-text.ts'
import { readWorkbook, writeWorkbook } from '#platform/sheets/workbook.ts'
import { formOn } from '../../../test/form-on.ts'
import { type TestHouse, testHouse, type Visitor } from '../../../test/house.ts'
import { zipOf } from '../../../test/zip.ts'

// One house for all: each promise brings a spreadsheet of its own.
let house: TestHouse
let worker: Visitor

beforeAll(async () => {
  house = await testHouse({ until: 'file' })
  worker = house.worker('import-sheets', 'edit-texts', 'settle-association')
})

async function brought(kind: string, rows: string[][], name = 'list.csv'): Promise<string> {
  const { location } = await worker.upload(`/staff/import/${kind}`, {}, [['file', name, writeTableText(rows)]])
  return location
}

/** The list as it is downloaded, row by row. */
async function listOf(kind: string): Promise<string[][]> {
  const { text } = await worker.get(`/en/staff/import/${kind}/list.csv`)
  return (await readSheet(Buffer.from(text))).rows
}

describe('a spreadsheet', () => {
  it('that was downloaded says nothing new when it comes back, as a workbook or as text', async () => {
    const response = await house.house.app.inject({
      ...{ method: 'GET', url: '/staff/import/place/list.xlsx' },
      headers: { cookie: `temi_session=${await house.session('import-sheets', 'edit-texts')}` },
    })
    expect([response.statusCode, response.headers['content-disposition']]).toEqual([
      200,
      'attachment; filename="place-list.xlsx"',
    ])
    const { location } = await worker.upload('/staff/import/place', {}, [
      ['file', 'ადგილები.xlsx', response.rawPayload],
    ])
    const { text } = await worker.get(location)
    expect(text).toContain('ცხრილი ემთხვევა იმას, რაც უკვე წერია')
    expect(text).not.toContain('name="why"')
    const asText = await brought('place', await listOf('place'))
    expect((await worker.get(asText)).text).toContain('ცხრილი ემთხვევა იმას, რაც უკვე წერია')
  })

  it('adds and changes in one change with a reason, once, and only what was seen', async () => {
    const [head = [], first = [], ...rest] = await listOf('place')
    const changed = first.with(2, 'Newname')
    const added = ['', 'ახალი სოფელი', '', 'confirmed', 'village', `№ ${rest[0]?.[0]}`, '42,25', '42.5', 'no', '']
    const path = await brought('place', [head, changed, added])
    expect(path).toMatch(/^\/staff\/import\/place\/read\//)
    const preview = await worker.get(path)
    expect(preview.text).toMatch(/<del>.*<\/del>.*Newname/s)
    const form = formOn(preview.text)
    expect((await worker.post(path, { ...form, why: '' })).status).toBe(422)

    const editor = house.worker('edit-texts')
    const record = `/staff/records/place/${first[0]}`
    const meanwhile = { ...formOn((await editor.get(record)).text), name_en: 'Othername', why: 'სხვამ' }
    expect((await editor.post(record, meanwhile)).status).toBe(303)
    const stale = await worker.post(path, { ...form, why: 'ცხრილიდან' })
    expect([stale.status, stale.text.includes('Othername')]).toEqual([409, true])
    expect((await worker.get(`/en/staff/import/place/list.csv`)).text).not.toContain('ახალი სოფელი')

    const again = { ...formOn(stale.text), why: 'ცხრილიდან' }
    for (let tap = 0; tap < 2; tap += 1)
      expect([(await worker.post(path, again)).status, (await worker.get(path)).text]).toEqual([
        303,
        expect.stringContaining('დაემატა: 1, შეიცვალა: 1'),
      ])
    const { text } = await worker.get('/en/staff/import/place/list.csv')
    expect(text.split('ახალი სოფელი').length).toBe(2)
    expect(text).toContain('Newname')
    expect((await worker.get(`${record}/history`)).text).toContain('ცხრილიდან')
  })

  it('names the cell of every error and how to mend it, and writes nothing', async () => {
    const path = await brought('place', [
      ['number', 'name_ka', 'kind', 'parent_id', 'latitude'],
      ['', 'ერთი', 'ქალაქი-ქვეყანა', 'არსად', '999'],
      ['99999', 'ორი'],
    ])
    const { text } = await worker.get(path)
    for (const cell of ['<b>D2</b>', '<b>A3</b>']) expect(text).toContain(cell)
    expect(text).not.toContain('name="why"')
    const { text: head } = await worker.get(
      await brought('place', [
        ['number', 'ფერი'],
        ['1', 'x'],
      ]),
    )
    expect(head).toContain('<b>B1</b>')
    const refused = await worker.post(path, { why: 'მაინც', version: '' })
    expect(refused.status).toBe(409)
  })

  it('asks which record is meant where two have the name', async () => {
    const { house: opened } = house
    const [one] = await opened.engine.read.selectFrom('place').selectAll().orderBy('id').execute()
    if (!one) throw new Error('no place')
    const { id, ...rest } = one
    await house.change((tx) => tx.create('place', { ...rest, slug: 'same-name', gazetteer_slug: null }))
    const path = await brought('place', [
      ['name_ka', 'name_en'],
      [one.name_ka, 'Chosen'],
    ])
    const asked = await worker.get(path)
    expect(asked.text).toContain('name="row-2"')
    const { location } = await worker.post(`${path}/answers`, { 'row-2': String(id) })
    const answered = await worker.get(location)
    const saved = await worker.post(path, { ...formOn(answered.text), why: 'ავირჩიე' })
    expect(saved.status).toBe(303)
    const after = await opened.engine.read.selectFrom('place').select('name_en').where('id', '=', id).executeTakeFirst()
    expect(after?.name_en).toBe('Chosen')
  })

  it('that is none, is too large or hides too much is refused with what to do', async () => {
    const bomb = await writeWorkbook('x', [['A'.repeat(9_000_000)]])
    const cases: Array<[Uint8Array, string]> = [
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'ძველი .xls'],
      [bomb, 'ძალიან ბევრი რამ წერია'],
      [zipOf([{ name: 'xl/media/a.bmp', content: Buffer.alloc(20_000_000) }]), 'ძალიან ბევრი რამ წერია'],
      [zipOf([{ name: 'xl/../../evil.txt', content: Buffer.from('x') }]), 'გახსნისას სხვა საქაღალდეში ჩაწერას ცდილობს'],
      [Buffer.alloc(1024 * 1024 + 1, 65), 'ძალიან დიდია'],
      [Buffer.from([0xe0, 0xe1, 0x3b]), 'ასოები არ იკითხება'],
      [Buffer.from('PK\u0003\u0004 nothing'), 'დაზიანებულია'],
      [Buffer.alloc(0), 'აირჩიეთ ფაილი'],
    ]
    for (const [content, words] of cases) {
      const answer = await worker.upload('/staff/import/place', {}, [['file', 'x.xlsx', content]])
      expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(words)])
    }
    expect((await worker.get('/staff/import/organisation')).status).toBe(404)
    expect((await house.worker('edit-texts').get('/staff/import/place')).status).toBe(404)
  })

  it('has its formulas named and never worked out', async () => {
    const { Workbook } = await import('@cj-tech-master/excelts')
    const workbook = new Workbook()
    const sheet = workbook.addWorksheet('x')
    sheet.addRow(['number', 'name_ka'])
    sheet.addRow([null, { formula: '1+1', result: 2 }])
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer())
    expect((await readWorkbook(bytes)).faults).toEqual([{ row: 2, column: 1, fault: 'formula' }])
    const { location } = await worker.upload('/staff/import/place', {}, [['file', 'x.xlsx', bytes]])
    expect((await worker.get(location)).text).toContain('<b>B2</b>')
    const long = Array.from({ length: 502 }, () => ['a'])
    await expect(readSheet(await writeWorkbook('x', long))).rejects.toEqual(new NoSheet('too-many-rows'))
  })
})
