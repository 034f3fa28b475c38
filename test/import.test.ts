import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it, onTestFinished } from 'vitest'
import { later, setClock } from '#platform/clock.ts'
import { rowsOf } from '#platform/copy/carry-in.ts'
import { migrate } from '#platform/migrations.ts'
import { openEngine } from '#platform/open-engine.ts'
import { exportHouse } from '../src/house/carrying/export.ts'
import { linesOf } from '../src/house/commands/import.ts'
import { demoLength, fillDemonstration } from '../src/house/demo/fill.ts'
import { refusedByForm } from '../src/house/importing/fields.ts'
import { importHouse, previewImport } from '../src/house/importing/import.ts'
import { lineOf, NotImported } from '../src/house/importing/problem.ts'
import { rulesOf } from '../src/house/importing/rules.ts'
import { verifyHouse } from '../src/house/verifying/verify.ts'
import { type House, openHouse } from '../src/house.tsx'
import { steps } from '../src/migrations/index.ts'
import { modules } from '../src/modules.ts'
import { assets, imereti, origin, type TestHouse, testHouse } from './house.ts'
import { newFolder } from './new-places.ts'

type Cells = Record<string, string>

async function exported(house: House): Promise<string> {
  const folder = newFolder()
  await exportHouse(house, modules, folder)
  return folder
}

/** Edits a table as a spreadsheet does: every cell comes back in quotation marks. */
function edit(folder: string, table: string, change: (rows: Cells[]) => Cells[]): void {
  const path = join(folder, 'tables', `${table}.csv`)
  const options = { delimiter: ';', bom: true }
  const rows: Cells[] = parse(readFileSync(path), { ...options, columns: true })
  writeFileSync(
    path,
    stringify(change(rows), { ...options, header: true, columns: Object.keys(rows[0] ?? {}), quoted: true }),
  )
}

function tableIn(folder: string, table: string): Array<Record<string, string | number | null>> {
  return JSON.parse(readFileSync(join(folder, 'tables', `${table}.json`), 'utf8'))
}

/** A house with news that is published, planned, withdrawn and begun. */
async function inhabited(): Promise<TestHouse> {
  const house = await testHouse()
  await fillDemonstration(house.house, house.clock, later(house.clock.now(), demoLength))
  return house
}

async function headOf({ engine }: House) {
  return engine.read.selectFrom('journal_head').select(['line', 'hash']).executeTakeFirstOrThrow()
}

/** What is said instead of importing. */
async function refusals(house: House, folder: string): Promise<string[]> {
  const before = await headOf(house)
  const told = await importHouse(house, modules, folder).then(
    () => [],
    (error) => {
      if (!(error instanceof NotImported)) throw error
      return error.problems.map((one) => lineOf(one, 'en'))
    },
  )
  expect(await headOf(house)).toEqual(before)
  return told
}

const place = (more: Cells): Cells => ({
  ...{ id: '', slug: '', kind: 'village', name_ka: 'ახალი', name_en: 'New', name_state: 'guessed', parent_id: '3' },
  ...{ gazetteer_slug: '', latitude: '', longitude: '', point_is_exact: '0', point_source: '' },
  ...{ boundary: '', closed_at: '' },
  ...more,
})

describe('an import', () => {
  it('shows what would change, does it when told to, and the next export is what was edited', async () => {
    const { house } = await testHouse()
    const folder = await exported(house)
    expect(linesOf(await previewImport(house, modules, folder), false, 'en')).toEqual([
      'Nothing to do: the tables of the folder hold nothing that is not in the system already.',
      'Only the folder tables is read: what was edited in public and private does not come in.',
    ])
    edit(folder, 'place', (rows) => [
      ...rows.map((row) =>
        row.id === '1' ? { ...row, name_en: '\'=Georgia\n"1"', point_source: "'", latitude: '42,25' } : row,
      ),
      // The parent stands below: rows are written in the order they need.
      place({ id: '9001', slug: 'new-quarter', kind: 'settlement', parent_id: '9000' }),
      place({ id: '9000', slug: 'new-village' }),
      place({ slug: 'without-number' }),
    ])
    edit(folder, 'project_place', ([first, ...rest]) => [...rest, { ...first, id: '', detail_en: 'twice' } as Cells])
    edit(folder, 'project_text', ([one, ...rest]) => [{ ...(one as Cells), text_ka: `${one?.text_ka}!` }, ...rest])
    const before = await headOf(house)
    const preview = linesOf(await previewImport(house, modules, folder), false, 'en')
    expect(preview).toContain('place: 3 to add, 1 to change, 0 to close')
    expect(preview.join('\n')).toContain(
      [
        '  ~ 1 (row 2) - Georgia:',
        '      name_en: "Georgia" -> "=Georgia\ufffd"1""',
        '      latitude: empty -> "42.25"',
        '      point_source: empty -> ""',
      ].join('\n'),
    )
    // A long text is shown from where it differs.
    const [, was = '', to = ''] = /text_ka: "(.*)" -> "(.*)"/.exec(preview.join('\n')) ?? []
    expect([was.startsWith('...'), to]).toEqual([true, `${was}!`])
    expect(preview.at(-1)).toContain('Only the folder tables is read')
    expect(preview).toContain('project_place: 1 to add, 0 to change, 1 to close')
    expect(await headOf(house)).toEqual(before)

    const meant = tableIn(folder, 'place').map((row) =>
      row.id === 1 ? { ...row, name_en: '=Georgia\n"1"', point_source: '', latitude: 42.25 } : row,
    )
    await importHouse(house, modules, folder)
    const again = await exported(house)
    const places = tableIn(again, 'place')
    expect(places.filter(({ slug }) => !/^new-|^without-/.test(String(slug)))).toEqual(meant)
    expect(places.find(({ slug }) => slug === 'new-quarter')).toMatchObject({ id: 9001, parent_id: 9000 })
    expect(Number(places.find(({ slug }) => slug === 'without-number')?.id)).toBeGreaterThan(meant.length)
    expect((await previewImport(house, modules, folder)).differences).toEqual([])

    const told = await house.engine.read.selectFrom('journal').select('content').where('id', '>', before.line).execute()
    expect(told).toHaveLength(7)
    for (const { content } of told) expect(content).toContain('import of an export of 2026-12-01')
    expect((await verifyHouse(house.engine, undefined)).sentences.en.join()).toContain(
      'Every row holds what the journal says of it.',
    )
    // The house goes on counting behind the numbers that came.
    const next = await house.app.changeByHouse('test', (tx) =>
      tx.create('place', { ...meant[0], id: undefined, slug: 'the-next' } as never),
    )
    expect(next).toBeGreaterThan(9001)
  })

  it('names every cell that is wrong, with what was expected, and writes nothing', async () => {
    const { house } = await testHouse()
    const folder = await exported(house)
    edit(folder, 'place', (rows) => {
      const [one, two, three, four, ...rest] = rows as [Cells, Cells, Cells, Cells]
      return [
        { ...one, kind: 'kingdom', parent_id: '2' },
        { ...two, latitude: 'north', point_is_exact: '2' },
        { ...three, slug: one.slug ?? '', closed_at: '01.03.2026' },
        { ...four, slug: '../x', parent_id: '777', name_ka: 'a\0b' },
        ...(rest as Cells[]),
        place({ id: '1', slug: 'twice' }),
        place({ id: '1.5', slug: 'half' }),
        place({ slug: 'nowhere', point_is_exact: '' }),
        place({ slug: 'nowhere' }),
        place({ slug: 'georgia' }),
        place({ slug: 'a'.repeat(300), gazetteer_slug: 'x'.repeat(5000) }),
        place({ slug: 'x y', closed_at: '01.03.2026' }),
      ]
    })
    edit(folder, 'project_text', (rows) => [...rows, { ...(rows[0] as Cells), id: '', kind: 'source', age_from: '-5' }])
    edit(folder, 'section', (rows) => [...rows, { ...(rows[0] as Cells), id: '', slug: 'more' }])
    edit(folder, 'project', ([one, ...rest]) => [{ ...one, starts_on: '30.11.2026' } as Cells, ...rest])
    const places = tableIn(folder, 'place').length
    const at = (row: number, column: string) => `tables/place.csv, row ${row}, column ${column}: `
    const told = await refusals(house, folder)
    const expected: Array<[string, string]> = [
      [at(2, 'kind'), 'It says "kingdom". Expected is one of these: country, region, '],
      [at(2, 'parent_id'), 'It says "2". The record belongs to itself in a circle.'],
      [at(3, 'latitude'), 'It says "north". Expected is a number'],
      [at(3, 'point_is_exact'), 'It says "2". Expected is 1 (yes) or 0 (no).'],
      [at(4, 'slug'), 'It says "georgia". An import does not change this column. Expected is "'],
      [at(4, 'closed_at'), 'It says "01.03.2026". An import does not change this column. Take the row out'],
      [at(5, 'slug'), 'It says "../x". An import does not change this column. Expected is "'],
      [at(5, 'parent_id'), 'It says "777". Expected is the number of a record there is in the table place.'],
      [at(5, 'name_ka'), 'It says "a�b". Expected is a text without forbidden characters.'],
      [at(places + 2, 'id'), 'It says "1". Expected is the number of the record'],
      [at(places + 3, 'id'), 'It says "1.5". Expected is the number of the record'],
      [at(places + 4, 'point_is_exact'), 'The cell is empty. Something has to stand here.'],
      [at(places + 5, 'slug'), 'It says "nowhere". '],
      [at(places + 6, 'slug'), 'It says "georgia". Record 1 has this value already.'],
      [at(places + 7, 'slug'), `It says "${'a'.repeat(60)}...". Expected is a name for addresses: small Latin letters`],
      [at(places + 7, 'gazetteer_slug'), `It says "${'x'.repeat(60)}...". Expected is a text of at most 3000 letters`],
      [at(places + 8, 'slug'), 'It says "x y". Expected is a name for addresses'],
      [at(places + 8, 'closed_at'), 'It says "01.03.2026". Expected is a moment'],
      [
        `tables/project_text.csv, row ${tableIn(folder, 'project_text').length + 2}, column age_from: `,
        'It says "-5". Expected is an empty cell in such a record.',
      ],
      [`tables/section.csv, row ${tableIn(folder, 'section').length + 2}: `, 'An import adds no record to this table.'],
      ['tables/project.csv, row 2, column starts_on: ', 'It says "30.11.2026". Expected is a date'],
    ]
    const isTold = (line: string) => expected.some((said) => line.startsWith(said.join('')))
    expect(expected.filter((said) => !told.some((line) => line.startsWith(said.join(''))))).toEqual([])
    expect(told.filter((line) => !isTold(line))).toEqual([])
    expect(told).toHaveLength(expected.length)
  })

  it('refuses in a row that is new or changed what its form refuses, and nothing that stands', async () => {
    const { house, change } = await testHouse()
    const longName = 'ა'.repeat(100_000)
    await change(async (tx) => {
      const row = await tx.selectFrom('organisation').selectAll().where('id', '=', 3).executeTakeFirstOrThrow()
      await tx.amend('organisation', row, { name_en: longName })
    })
    const folder = await exported(house)
    edit(folder, 'organisation', ([one, two, three, ...rest]) => [
      { ...(one as Cells), kind: 'spaceship', name_ka: '', position: '-5' },
      { ...(two as Cells), name_ka: longName },
      // Its English name was too long before.
      { ...(three as Cells), acronym: 'OLD', name_ka: '????? ??????????' },
      ...rest,
      { ...(two as Cells), id: '', slug: 'another', name_ka: ' ', position: '-1' },
    ])
    edit(folder, 'place', ([one, two, ...rest]) => [
      { ...(one as Cells), latitude: '999', longitude: '-4000', boundary: '../../etc/passwd' },
      { ...(two as Cells), latitude: '0,0000001', boundary: 'regions-ge.geojson#imereti' },
      ...rest,
    ])
    edit(folder, 'project', ([one, two, ...rest]) => [
      { ...(one as Cells), starts_on: '2020-03', start_precision: 'month', ends_on: '2019', end_precision: 'year' },
      { ...(two as Cells), starts_on: '2020-03', start_precision: 'year', ends_on: '2020', end_precision: 'year' },
      ...rest,
    ])
    edit(folder, 'project_text', ([one, ...rest]) => [{ ...(one as Cells), text_ka: '' }, ...rest])
    const added = tableIn(folder, 'organisation').length + 2
    const isLong = `It says "${longName.slice(0, 60)}...". Write a text of at most 200 letters.`
    expect((await refusals(house, folder)).map((line) => line.replace(/^tables\/|: social.*|: ngo.*/g, ''))).toEqual([
      `organisation.csv, row ${added}, column position: It says "-1". Expected is a place in an order: 0 or more.`,
      `organisation.csv, row ${added}, column name_ka: It says " ". Write a text of at most 200 letters.`,
      'organisation.csv, row 2, column position: It says "-5". Expected is a place in an order: 0 or more.',
      'organisation.csv, row 2, column name_ka: The cell is empty. Write a text of at most 200 letters.',
      'organisation.csv, row 2, column kind: It says "spaceship". Expected is one of these',
      `organisation.csv, row 3, column name_ka: ${isLong}`,
      'organisation.csv, row 4, column name_ka: It says "????? ??????????". Its letters were lost when it was saved. Export again, edit that, and save it in the spreadsheet as "CSV UTF-8".',
      'place.csv, row 2, column latitude: It says "999". Write a number from -90 to 90.',
      'place.csv, row 2, column longitude: It says "-4000". Write a number from -180 to 180.',
      'place.csv, row 2, column boundary: It says "../../etc/passwd". Write the file of the outline and its name, like regions-ge.geojson#imereti.',
      'project.csv, row 2, column ends_on: It says "2019". There is no such date, or it is before the beginning. Check it, and leave empty what you do not know.',
      'project.csv, row 3, column start_precision: It says "year". Expected is "month".',
      'project_text.csv, row 2, column text_ka: The cell is empty. Write a text of at most 3000 letters.',
    ])
  })

  it('changes no text that is written in the workspace, and says of each cell where it is done', async () => {
    const { house } = await inhabited()
    const folder = await exported(house)
    edit(folder, 'news', ([one, two, ...rest]) => [
      ...[
        {
          ...(one as Cells),
          title_ka: '',
          slug: 'other',
          published_on: '9999-12-31',
          closed_at: '2026-12-01T09:00:00Z',
        },
      ],
      ...rest,
      { ...(two as Cells), id: '', slug: 'new' },
    ])
    const columns = (await rulesOf(house.engine, modules)).get('page')?.columns ?? []
    const page = Object.fromEntries(columns.map(({ name }) => [name, 'x']))
    const long = [{ ...page, id: 1, body_ka: '{"type":"doc","content":5}', title_ka: 'x'.repeat(20_000_000) }]
    writeFileSync(join(folder, 'tables', 'page.json'), JSON.stringify(long))
    edit(folder, 'project', ([one, ...rest]) => [{ ...(one as Cells), slug: 'a'.repeat(300) }, ...rest])
    const told = await refusals(house, folder)
    const last = tableIn(folder, 'news').length + 1
    const here = (where: string) => `An import does not change this table. Put back what was there. ${where}`
    const isDone = 'It is done in the workspace, under "News".'
    for (const column of ['slug', 'title_ka', 'published_on', 'closed_at'])
      expect(told).toContain(`tables/news.csv, row 2, column ${column}: ${here(isDone)}`)
    expect(told).toContain(`tables/news.csv, row ${last}: ${here(isDone)}`)
    expect(
      told.filter((line) => /^tables.news.csv: Record \d+ is not in the file any more, but/.test(line)),
    ).toHaveLength(1)
    expect(told.filter((line) => line.startsWith('tables/page.json, row 1: An import does not'))).toHaveLength(1)
    expect(told.filter((line) => line.startsWith('tables/project.csv, row 2, column slug: It says'))).toHaveLength(1)
    expect(told).toHaveLength(8)
  })

  it('leaves out of another house what is written in the workspace, and says so', async () => {
    const folder = await exported((await inhabited()).house)
    const { house } = await testHouse()
    const preview = await previewImport(house, modules, folder)
    expect(linesOf(preview, false, 'en').at(-2)).toContain(
      'These tables do not come in, they are written in the workspace: news, ',
    )
    expect(preview.differences.map(({ rule }) => rule.table)).not.toContain('news')
  })

  it('would take every row of the content pack as a new one', async () => {
    const { house } = await testHouse()
    const rules = await rulesOf(house.engine, modules)
    const refused: string[] = []
    for (const { table, asked } of rules.values())
      for (const row of await rowsOf(house.app.db, table))
        for (const column of refusedByForm(asked, { was: undefined, values: row, whole: row }).keys())
          refused.push(`${table} ${row.id} ${column}: ${row[column]}`)
    expect(refused).toEqual([])
    expect([...rules.values()].filter(({ asked }) => asked.questions.length > 0).length).toBeGreaterThan(10)
  })

  it('refuses a folder that is newer, damaged or edited twice over, and what the house has changed since', async () => {
    const { house, change } = await testHouse()
    const folder = await exported(house)
    const file = (name: string) => join(folder, name)
    const about = readFileSync(file('about.json'), 'utf8')
    const damaged = [
      about.slice(0, 100),
      about.replace(/"files": \{[^}]*\}/, '"files": null'),
      about.replace(/"files": \{[^}]*\}/, '"files": []'),
      about.replace(/"moment": "\d+/, '"moment": "'),
    ]
    for (const text of damaged) {
      writeFileSync(file('about.json'), text)
      expect(await refusals(house, folder)).toEqual([expect.stringContaining('This is no export, or it broke off')])
    }
    writeFileSync(file('about.json'), about.replace('"steps": [', '"steps": ["2099-01-01-0900-the-future",'))
    expect(await refusals(house, folder)).toEqual([expect.stringContaining('newer version of Temi')])
    writeFileSync(file('about.json'), about)

    for (const name of ['tables/place.csv', 'tables']) {
      renameSync(file(name), file('aside'))
      if (name === 'tables') writeFileSync(file(name), '')
      else mkdirSync(file(name))
      expect(await refusals(house, folder)).toContainEqual(
        expect.stringMatching('^tables/place.csv: The file is missing or cannot be read'),
      )
      rmSync(file(name), { recursive: true })
      renameSync(file('aside'), file(name))
    }

    edit(folder, 'association', () => [])
    edit(folder, 'organisation', (rows) => rows.filter(({ is_own }) => is_own !== '1'))
    edit(folder, 'place', ([one, ...rest]) => [{ ...one, name_ka: 'საქართველო!' } as Cells, ...rest])
    await change(async (tx) => {
      const row = await tx.selectFrom('place').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
      await tx.amend('place', row, { name_ka: 'სხვა' })
    })
    expect(await refusals(house, folder)).toEqual([
      expect.stringMatching('^tables/association.csv: Record 1 is not in the file any more, but nothing is deleted'),
      'tables/place.csv, row 2, column name_ka: This cell was changed in the system, too, since the export. Export again and edit that.',
      expect.stringMatching('^tables/organisation.csv: Record 1 is not in the file any more. This is the association'),
    ])
    writeFileSync(file('tables/place.json'), readFileSync(file('tables/place.json'), 'utf8').replace('Georgia', 'G'))
    writeFileSync(file('tables/news.json'), '[{"id": 1,')
    writeFileSync(file('tables/section.csv'), new Uint8Array([0x69, 0x64, 0xff]))
    rmSync(file('tables/project.csv'))
    writeFileSync(file('tables/direction.csv'), `${readFileSync(file('tables/direction.csv'), 'utf8')}"7;never closed`)
    writeFileSync(file('tables/worker.csv'), 'id;name')
    const told = (await refusals(house, folder)).map((line) => line.slice(0, 60))
    expect(told.toSorted()).toEqual(
      [
        'tables/direction.csv, row 8: The quotation marks are not in order',
        'tables/news.json: The file cannot be read as JSON. It has to b',
        'tables/place.csv: Both files of this table were edited, CSV an',
        'tables/project.csv: The file is missing or cannot be read. E',
        'tables/section.csv: The file is not in UTF-8. In the spreadshe',
        'tables/worker.csv: This table cannot be imported: it is none o',
      ].map((line) => line.slice(0, 60)),
    )
  })

  it('makes another house like the one it was exported from', async () => {
    const { house } = await testHouse()
    const source = await houseOnSqlite()
    await source.app.changeByHouse('test', async (tx) => {
      const row = await tx.selectFrom('place').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
      await tx.amend('place', row, { name_en: 'Sakartvelo' })
      await tx.create('place', { ...row, id: 700, slug: 'another', latitude: 42.123456 })
    })
    const folder = await exported(source)
    const lines = linesOf(await importHouse(house, modules, folder), true, 'en')
    expect(lines.filter((line) => / to add, /.test(line))).toEqual(['place: 1 to add, 1 to change, 0 to close'])
    expect(tableIn(await exported(house), 'place')).toEqual(tableIn(folder, 'place'))
    expect((await previewImport(house, modules, folder)).differences).toEqual([])
  })
})

/** The association's house as the templates have it, on SQLite whichever database the tests run on. */
async function houseOnSqlite(): Promise<House> {
  const folder = newFolder()
  const clock = setClock('2026-11-23T08:00:00Z')
  const engine = await openEngine({ url: undefined, folder })
  await migrate(engine, steps, clock, folder)
  const house = await openHouse({
    ...{ engine, clock, assets, pack: imereti, origin: () => origin },
    ...{ dataFolder: folder, filesFolder: join(folder, 'files'), logLevel: 'error' },
  })
  onTestFinished(() => house.close())
  return house
}
