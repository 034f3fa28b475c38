import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Made, madeBySteps } from '../src/house/verifying/from-steps.ts'
import { type StrayRow, strayRows } from '../src/house/verifying/rows.ts'
import { verifyHouse } from '../src/house/verifying/verify.ts'
import { type TestHouse, testHouse } from './house.ts'

/** What is said of a house after somebody has done this to its database by hand; the last line that held is in `{last}`. */
async function said(house: TestHouse, statements: string[], head?: string): Promise<string> {
  const { engine } = house.house
  const { line } = await engine.read.selectFrom('journal_head').select('line').executeTakeFirstOrThrow()
  for (const statement of statements) await sql.raw(statement.replaceAll('{last}', String(line))).execute(engine.write)
  const { sentences, isWhole } = await verifyHouse(engine, head)
  return [isWhole ? 'whole' : 'not whole', ...sentences].join('\n')
}

const line = (id: string, action: string, table: string, row: number) =>
  `insert into journal (id, at, actor, action, table_name, row_id, content, salt, content_hash, hash) values (${id},
    '2026-12-01', 'house', '${action}', '${table}', ${row}, '{"why":"","changes":{"name_ka":["","x"]}}', '', '', '${'ab'.repeat(32)}')`
const changed = (table: string, row: number | string, columns: string) =>
  `not whole\n.*\n.*\n- ${table} ${row} holds something else in ${columns}`

const byHand: Array<[what: string, statements: string[], says: string]> = [
  [
    'words of a row that came with an update',
    [`update page_words set text_ka = 'x' where id = 8`],
    changed('page_words', 8, 'text_ka'),
  ],
  [
    'a row that came with an update taken away',
    [`delete from page_words where id = 3`],
    'page_words 3 is in the journal and not',
  ],
  [
    'a role for somebody',
    [`insert into role (id, slug, name_ka, name_en) values (7, 'x', 'x', 'x')`],
    'role 7 is in the database and no line',
  ],
  [
    'a number nobody gives',
    [`insert into role (id, slug, name_ka, name_en) values (-2147483648, 'x', 'x', 'x')`],
    'role -2147483648 is in',
  ],
  ['a row closed', [`update person set closed_at = '2026-12-01' where id = 1`], changed('person', 1, 'closed_at')],
  [
    'a line behind the head that explains a change',
    [`update person set name_ka = 'x' where id = 1`, line('100000', 'amend', 'person', 1)],
    'does not end where its head says',
  ],
  ['a line right behind the head', [line('{last} + 1', 'amend', 'person', 1)], 'does not end where its head says'],
  ['a line before the first', [line('-5', 'create', 'role', 7)], 'does not end where its head says'],
  [
    'a line emptied',
    ['update journal set content = null, salt = null where id = 100'],
    'breaks at line 100: .* was taken away, and no erasure',
  ],
  [
    'a line emptied and a later one altered',
    ['update journal set content = null, salt = null where id = 100', `update journal set at = 'x' where id = 200`],
    'breaks at line 200: .* Up to line 99 the journal is whole. What line 100 tells was taken away',
  ],
  ['the head taken away', ['delete from journal_head'], 'not whole\nThe journal breaks at line 1: '],
  [
    'the journal taken away',
    ['drop table journal_head'],
    'not whole\nThe journal cannot be walked.\n(.*\n)*.*Not there: the table journal_head',
  ],
  ['a table taken away', ['drop table session_sight'], 'not whole\n(.*\n)*.*Not there: the table session_sight'],
  ['a column taken away', ['alter table place drop column latitude'], 'Not there: the column latitude of place'],
  [
    'a table added',
    ['create table byhand (word text)'],
    '^whole\n.*\nNot of Temi, and not looked at: the table byhand',
  ],
  ['a view added', ['create view byhand as select 1 as one'], '^whole\n.*\nEvery row holds'],
]

describe('temi verify', () => {
  for (const [what, statements, says] of byHand)
    it(`finds ${what}`, async () => {
      expect(await said(await testHouse(), statements)).toMatch(new RegExp(says))
    })

  it('knows no head that stands outside of the journal', async () => {
    expect(await said(await testHouse(), [line('100000', 'amend', 'person', 1)], 'ab'.repeat(32))).toContain(
      'stands nowhere',
    )
  })

  it('accuses nobody where an update has brought a row beside one of the association', async () => {
    const house = await testHouse()
    const { engine } = house.house
    await house.change((tx) => tx.create('role', { slug: 'own', name_ka: 'საკუთარი', name_en: 'Own' }))
    await sql`insert into role (slug, name_ka, name_en) values ('later', 'x', 'y')`.execute(engine.write)
    const own = await madeBySteps(engine.read)
    const role = new Map(own.rows.get('role')).set(7, { id: 7, slug: 'later', name_ka: 'x', name_en: 'y' })
    const strays = async (rows: Made['rows']) => {
      const found: StrayRow[] = []
      for await (const stray of strayRows(engine.read, { ...own, rows })) found.push(stray)
      return found
    }
    expect(await strays(new Map(own.rows).set('role', role))).toEqual([])
    expect(await strays(own.rows)).toEqual([{ table: 'role', row: 8, what: 'unknown', columns: [] }])
  })
})
