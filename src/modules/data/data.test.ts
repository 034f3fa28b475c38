import { describe, expect, it } from 'vitest'
import { testHouse } from '../../../test/house.ts'
import { csvOf } from './files.ts'
import type { DataKind } from './kinds.ts'

/** Reads a table as a spreadsheet would: quotes, doubled quotes, line breaks inside of cells. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.length > 1)
}

describe('open data', () => {
  it('has a page that says of every kind what each column means, in both languages', async () => {
    const house = await testHouse()
    const georgian = await house.get('/data')
    const english = await house.get('/en/data')
    for (const name of ['projects', 'organisations', 'places', 'services', 'directions']) {
      expect(georgian.text).toContain(`href="/data/${name}.csv"`)
      expect(english.text).toContain(`href="/en/data/${name}.json"`)
    }
    expect(georgian.text).toContain('რამდენად ზუსტადაა ცნობილი დასაწყისი')
    expect(english.text).toContain('How exactly the beginning is known')
    expect(english.text).toContain('GeoNames (CC BY 4.0)')
    expect((await house.get('/')).text).toContain('href="/data"')
  })

  it('is a table that a Georgian spreadsheet opens: mark, semicolons, comma in numbers', async () => {
    const house = await testHouse()
    const { text, headers } = await house.get('/data/places.csv')
    expect(headers['content-type']).toContain('text/csv; charset=utf-8')
    expect(text.startsWith('\ufeffid;url;url_en;title_ka;title_en;kind;lies_in;latitude')).toBe(true)
    const [head = [], ...rows] = cellsOf(text)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]))
    const latitudes = rows.map((row) => row[head.indexOf('latitude')] ?? '').filter(Boolean)
    expect(latitudes.length).toBeGreaterThan(0)
    expect(latitudes.every((one) => /^\d+(,\d+)?$/.test(one))).toBe(true)
  })

  it('has the same records in every form, at addresses that are there', async () => {
    const house = await testHouse()
    for (const name of ['projects', 'organisations', 'places', 'services', 'directions']) {
      const { columns, records } = JSON.parse((await house.get(`/data/${name}.json`)).text)
      const rows = cellsOf((await house.get(`/data/${name}.csv`)).text)
      expect(rows.length).toBe(records.length + 1)
      expect(rows[0]).toEqual(columns.map((column: { name: string }) => column.name))
      for (const { meaning } of columns) expect([meaning.ka, meaning.en].every(Boolean)).toBe(true)
      const [first] = records
      expect((await house.get(new URL(first.url).pathname)).text).toContain(first.title_ka.slice(0, 10))
    }
  })

  it('holds no person, nothing that is not published, and no kind that is not there', async () => {
    const house = await testHouse()
    for (const path of [
      '/data/person.csv',
      '/data/about.csv',
      '/data/people.csv',
      '/data/nothing.json',
      '/data/message.csv',
      '/data/x.xml',
    ])
      expect([path, (await house.get(path)).status]).toEqual([path, 404])
    const all = await Promise.all(
      ['projects', 'organisations', 'places'].map(async (name) => (await house.get(`/data/${name}.json`)).text),
    )
    expect(all.join()).not.toMatch(/@|\+995|guessed/)
  })

  it('is not sent again to whoever has the newest', async () => {
    const house = await testHouse()
    const { headers } = await house.get('/data/projects.csv')
    expect(headers['cache-control']).toBe('public, no-cache')
    const again = { 'if-none-match': headers.etag ?? '' }
    expect((await house.get('/data/projects.csv', again)).status).toBe(304)
    expect((await house.get('/data/projects.json', again)).status).toBe(200)
    // Just as pages: strong tags and a star hold too.
    for (const held of ['*', `"other", ${headers.etag?.slice(2)}`])
      expect([held, (await house.get('/data/projects.csv', { 'if-none-match': held })).status]).toEqual([held, 304])
    await house.post('/contact', { body: 'რაღაც შეიცვალა', phone: '599123456' })
    expect((await house.get('/data/projects.csv', again)).status).toBe(200)
    const packed = await house.get('/data/projects.csv', { 'accept-encoding': 'br' })
    expect(packed.headers['content-encoding']).toBe('br')
    for (const [accepted, encoding] of [
      ['br;q=0', undefined],
      ['gzip, br;q=0', 'gzip'],
      ['gzip;q=0, br;q=0.000', undefined],
      ['gzip, deflate, br, zstd', 'zstd'],
    ] as const) {
      const sent = await house.get('/data/projects.json', { 'accept-encoding': accepted })
      expect([accepted, sent.headers['content-encoding']]).toEqual([accepted, encoding])
    }
  })

  it('has no cell that a spreadsheet would compute, and a new kind has it from its first day', async () => {
    const { house } = await testHouse()
    const titles = ['=1+1', '+1', '-1', '@SUM(A1)', 'say "no"; or\nnot', '\tx']
    const record: DataKind['record'] = {
      kind: 'about',
      table: 'about_text',
      name: { ka: '', en: '' },
      url: () => '/about',
      card: async (_db, numbers) =>
        numbers.map((number) => ({
          ...{ number, slug: String(number), excerpt: { ka: '', en: '' } },
          title: { ka: titles[number % titles.length] ?? '', en: '' },
        })),
      words: async () => [],
      shown: async () => [],
      seenBy: 'everybody',
      published: async () => Array.from({ length: 1000 }, (_, at) => at),
      feed: false,
      sitemap: false,
    }
    const columns = ['id', 'url', 'url_en', 'title_ka', 'title_en'].map((name) => ({
      name,
      meaning: { ka: '', en: '' },
    }))
    const pieces: string[] = []
    for await (const piece of csvOf(house.app, { name: 'about', title: record.name, record, columns }))
      pieces.push(piece)
    expect(pieces).toHaveLength(6)
    const rows = cellsOf(pieces.join(''))
    expect(rows).toHaveLength(1001)
    expect(rows.slice(1, 7).map((row) => row[3])).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@SUM(A1)",
      'say "no"; or\nnot',
      "'\tx",
    ])
  })
})
