import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { later } from '#platform/clock.ts'
import type { Engine } from '#platform/engine.ts'
import { demoLength, fillDemonstration } from '../src/house/demo/fill.ts'
import { filling, type Made, madeBySteps } from '../src/house/verifying/from-steps.ts'
import { type StrayRow, strayRows } from '../src/house/verifying/rows.ts'
import { verifyHouse } from '../src/house/verifying/verify.ts'
import { type TestHouse, testHouse } from './house.ts'
import { root } from './source.ts'

/** What is said of a house after somebody has done this to its database by hand; the last line that held is in `{last}`. */
async function said(house: TestHouse, statements: string[], head?: string): Promise<string> {
  const { engine } = house.house
  const { line } = await engine.read.selectFrom('journal_head').select('line').executeTakeFirstOrThrow()
  for (const statement of statements) await sql.raw(statement.replaceAll('{last}', String(line))).execute(engine.write)
  const { sentences, isWhole } = await verifyHouse(engine, head)
  return [isWhole ? 'whole' : 'not whole', ...sentences.en].join('\n')
}

const line = (id: string, action: string, table: string, row: number) =>
  `insert into journal (id, at, actor, action, table_name, row_id, content, salt, content_hash, hash) values (${id},
    '2026-12-01', 'house', '${action}', '${table}', ${row}, '{"why":"","changes":{"name_ka":["","x"]}}', '', '', '${'ab'.repeat(32)}')`
const changed = (table: string, row: number | string, columns: string) =>
  `not whole\n.*\n.*\n- ${table} ${row} holds something else in ${columns}`

type Row = Record<string, unknown> & { id: number }

/** Words of people, which can be guessed: nothing is kept of them. */
const untold = [
  ...['incident.what_secret', 'incident.whom_secret', 'rights_case.person_secret', 'rights_case.words_secret'],
  'written_version.content_secret',
]

/** A house full of life, and with a worker who signs in with a password and a code. */
async function inhabited(): Promise<TestHouse> {
  const house = await testHouse()
  await fillDemonstration(house.house, house.clock, later(house.clock.now(), demoLength))
  const [password_hash, totp_secret] = ['scrypt$of nobody', 'drawn by lot']
  await house.change(async (tx) => {
    const worker = await tx.selectFrom('worker').selectAll().orderBy('id').executeTakeFirstOrThrow()
    await tx.amend('worker', worker, { password_hash, totp_secret, totp_step: 7, totp_confirmed_at: tx.now })
  })
  // As in a house that was begun with all the steps there are: no step has written into rows past the lines.
  await sql`update kysely_migration set timestamp = '2026-11-22T08:00:00Z'`.execute(house.house.engine.write)
  return house
}

function oneEmptyOneFull(rows: Row[], column: string): Row[] {
  return [rows.find((row) => row[column] === null), rows.find((row) => row[column] !== null)].filter((row) => !!row)
}

/** Alters one cell past every rule of the database, looks, and takes it back. */
function isNoticed(
  engine: Engine,
  made: Made,
  { table, row, column: { name, dataType } }: { table: string; row: Row; column: { name: string; dataType: string } },
): Promise<boolean> {
  const was = row[name] ?? null
  const text = was === null ? '2020-01-01T00:00:00Z' : `${was}x`
  const to = /char|text/i.test(dataType) ? text : Number(was) + 7
  return engine.write.connection().execute(async (db) => {
    await sql.raw(engine.name === 'sqlite' ? 'pragma foreign_keys = off' : 'select 1').execute(db)
    if (engine.name === 'sqlite') await sql`pragma ignore_check_constraints = on`.execute(db)
    await sql`begin`.execute(db)
    try {
      if (engine.name === 'postgres') await sql`set local session_replication_role = replica`.execute(db)
      await sql`update ${sql.table(table)} set ${sql.ref(name)} = ${to} where id = ${row.id}`.execute(db)
      const only = { ...made, columns: new Map([[table, made.columns.get(table) ?? new Set<string>()]]) }
      for await (const stray of strayRows(db, only)) if (stray.row === row.id && stray.columns[0] === name) return true
      return false
    } catch (error) {
      // A value that PostgreSQL itself refuses.
      if (engine.isUnfit(error)) return true
      throw error
    } finally {
      await sql`rollback`.execute(db)
    }
  })
}

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
  [
    'a view added',
    ['create view byhand as select 1 as one'],
    '^whole\n.*\nNot of Temi: the view byhand.\nEvery row holds',
  ],
  [
    'an index taken away',
    ['drop index worker_email_is_one'],
    'not whole\n(.*\n)*.*Not there: the unique index worker_email_is_one of worker',
  ],
]

/** What somebody adds so that the database writes by itself. */
const atWork = {
  sqlite: ["create trigger byhand after update on news begin update project set title_ka = 'x'; end", 'trigger'],
  postgres: ['create rule byhand as on update to news do also nothing', 'rule'],
} as const

describe('temi verify', () => {
  it('finds what somebody has added that writes by itself', async () => {
    const house = await testHouse()
    const [statement, kind] = atWork[house.house.engine.name]
    expect(await said(house, [statement])).toMatch(
      new RegExp(`^not whole\n.*\n.*It does something by itself now: the ${kind} byhand of news.`),
    )
  })

  for (const [what, statements, says] of byHand)
    it(`finds ${what}`, async () => {
      expect(await said(await testHouse(), statements)).toMatch(new RegExp(says))
    })

  it('knows of every step that writes into rows there are already', () => {
    const folder = join(root, 'src/migrations')
    const writing = readdirSync(folder).filter((name) =>
      /`\s*update |\.updateTable\(/.test(readFileSync(join(folder, name), 'utf8')),
    )
    expect(writing.map((name) => name.replace('.ts', ''))).toEqual(['2026-11-26-1400-writing', ...Object.keys(filling)])
  })

  it('finds every column of every table that was altered, whatever stood in it', { timeout: 120_000 }, async () => {
    const house = await inhabited()
    const { engine } = house.house
    const made = await madeBySteps(engine.read)
    const unseen: string[] = []
    for (const { name, columns } of await engine.read.introspection.getTables()) {
      if (!made.untouched.has(name)) continue
      const rows = (await sql<Row>`select * from ${sql.table(name)} order by id`.execute(engine.read)).rows
      for (const column of columns.filter((one) => one.name !== 'id'))
        for (const row of oneEmptyOneFull(rows, column.name))
          if (!(await isNoticed(engine, made, { table: name, row, column }))) unseen.push(`${name}.${column.name}`)
    }
    expect([...new Set(unseen)].sort()).toEqual(untold)
  })

  it('finds what was altered in rows that were corrected or erased, and what was taken from their lines', async () => {
    const house = await testHouse()
    for (const [name, body] of [
      ['ნინო', 'წყალი არ მოდის'],
      ['ნონა', 'გზა დანგრეულია'],
    ] as const)
      expect((await house.post('/contact', { name, body, phone: '599123456' })).status).toBe(303)
    house.clock.advance('PT1H')
    await house.change(async (tx) => {
      const row = await tx.selectFrom('message').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
      await tx.amend('message', row, { is_kept_longer: 1 })
    })
    house.clock.advance('PT1H')
    await house.change(async (tx) => {
      const row = await tx.selectFrom('message').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
      await tx.correct('message', row, { name: 'ნინა' }, 'found-wrong')
      await tx.erase({ table: 'message', id: 2 }, 'asked-by-the-person')
    })
    expect(await said(house, [])).toMatch(/^whole/)
    const forged = "update message set body = 'ყველაფერი კარგად არის' where id = 1"
    expect(await said(house, [forged])).toContain('message 1 holds something else in body than')
    expect(await said(house, ["update message set body = 'წყალი არ მოდის' where id = 1"])).toMatch(/^whole/)
    expect(await said(house, ["update message set body = 'x', closed_at = null where id = 2"])).toContain(
      'message 2 holds something else in body, closed_at',
    )
    const amended = "table_name = 'message' and row_id = 1 and action = 'amend'"
    expect(await said(house, [`update journal set content = null, salt = null where ${amended}`])).toMatch(/taken away/)
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
