import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { freshDatabase } from '../../../test/databases.ts'
import { type StrayRow, strayRows } from '../../house/verifying/rows.ts'
import { verifyHouse } from '../../house/verifying/verify.ts'
import { modules } from '../../modules.ts'
import { type SetClock, setClock } from '../clock.ts'
import type { Database, Row, Tx } from '../database.ts'
import { type Door, openDoor } from '../door.ts'
import type { Engine } from '../engine.ts'
import { openEngine } from '../open-engine.ts'
import { personalOf } from '../personal/own.ts'
import type { WrittenRow } from '../personal/written.ts'
import { appendLines } from './chain.ts'
import type { JournalTable } from './tables.ts'
import { verifyJournal } from './verify.ts'

async function emptyHouse(): Promise<{ engine: Engine; door: Door; clock: SetClock }> {
  const { folder, url, remove } = await freshDatabase('empty')
  const engine = await openEngine({ url, folder })
  onTestFinished(async () => {
    await engine.close()
    await remove()
  })
  const clock = setClock('2026-12-01T09:00:00Z')
  return { engine, clock, door: openDoor(engine, clock, [], { personal: personalOf(modules) }) }
}

/** What somebody does; `which` says with whom, by whatever order they stand in. */
const deed = fc.record({
  what: fc.constantFrom('create', 'create', 'amend', 'close', 'erase', 'forget', 'correct', 'fail'),
  which: fc.nat(),
  word: fc.string({ unit: 'grapheme', maxLength: 12 }),
})
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

const lived = fc.array(fc.array(deed, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })

let last = 0

function newPerson(tx: Tx, name_ka: string) {
  last += 1
  const words = { name_en: '', role_ka: '', role_en: '', line_ka: '', line_en: '' }
  return tx.create('person', { ...words, slug: `person-${last}`, position: last, name_ka })
}

async function act(tx: Tx, { what, which, word }: Deed): Promise<void> {
  const people = await tx.selectFrom('person').selectAll().orderBy('id').execute()
  const person = people[which % Math.max(1, people.length)]
  // PostgreSQL keeps no NUL in a text.
  const name = word.replaceAll('\0', '').toWellFormed()
  if (what === 'create' || !person) await newPerson(tx, name)
  else if (what === 'amend') await tx.amend('person', person, { name_ka: name, position: which % 100 })
  else if (what === 'close') await tx.close('person', person, name)
  else if (what === 'erase') await tx.erase({ table: 'person', id: person.id }, 'asked-by-the-person')
  else if (what === 'correct')
    await tx.correct('person', person, which % 2 ? { name_ka: name } : { email: `${name}@example.ge` }, 'found-wrong')
  else if (what === 'forget') await tx.forget(asWritten(person), 'asked-by-the-person')
  else throw new Error('thought better of it')
}

/** A list holds rows of every table. */
function asWritten(row: Row<'person'>): WrittenRow {
  return { table: 'person', row: row as unknown as WrittenRow['row'] }
}

/** Several things in one change, and several changes that share a commit. */
async function live(door: Door, changes: Deed[][]): Promise<void> {
  await Promise.allSettled(
    changes.map((deeds) =>
      door.change({ worker: 1 }, 'a life', async (tx) => {
        for (const one of deeds) await act(tx, one)
      }),
    ),
  )
}

type Damage =
  | { kind: 'column'; column: keyof JournalTable }
  | { kind: 'removed' | 'emptied' | 'exchanged' | 'added' | 'head' }

const columns = ['at', 'actor', 'action', 'table_name', 'row_id', 'content', 'salt', 'content_hash', 'hash'] as const
const damage: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...columns).map((column) => ({ kind: 'column' as const, column })) },
  {
    weight: 4,
    arbitrary: fc.constantFrom('removed', 'emptied', 'exchanged', 'added', 'head').map((kind) => ({ kind }) as const),
  },
)

/** Does the damage as somebody who has the database would, and answers the first line that is not as it was written. */
async function harm(db: Kysely<Database>, done: Damage, line: JournalTable, other: JournalTable): Promise<number> {
  const set = (id: number, values: object) => db.updateTable('journal').set(values).where('id', '=', id).execute()
  if (done.kind === 'column') await set(line.id, { [done.column]: otherValue(line, done.column) })
  if (done.kind === 'emptied') await set(line.id, { content: null, salt: null })
  if (done.kind === 'removed') await db.deleteFrom('journal').where('id', '=', line.id).execute()
  if (done.kind === 'exchanged') {
    await set(line.id, { id: -1 })
    await set(other.id, { id: line.id })
    await set(-1, { id: other.id })
    return Math.min(line.id, other.id)
  }
  if (done.kind === 'head') await db.updateTable('journal_head').set({ hash: line.content_hash }).execute()
  if (done.kind === 'added') {
    const { id } = await db.selectFrom('journal').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
    await db
      .insertInto('journal')
      .values({ ...line, id: id + 1 })
      .execute()
    await sql`update journal_head set line = line + 1`.execute(db)
    return id + 1
  }
  return line.id
}

/**
 * Whether a later line says that the row was erased, or what it was forgotten: then anything before may be empty. A correction says
 * so of the lines it names, and of those it shares a commit with.
 */
function isForgotten({ id, at, table_name, row_id, content }: JournalTable, lines: JournalTable[]): boolean {
  const explains = ({ action, ...later }: JournalTable) =>
    action === 'erase' || action === 'forget' || (action === 'correct' && later.at === at)
  const later = lines.filter((line) => line.id > id && line.table_name === table_name && line.row_id === row_id)
  return content === null || later.some(explains)
}

function otherValue(line: JournalTable, column: keyof JournalTable): string | number {
  const held = line[column]
  if (column === 'action') return held === 'close' ? 'amend' : 'close'
  return typeof held === 'number' ? held + 1 : `${held ?? ''}.`
}

it('holds after whatever was done to the rows, and is found wanting after any one thing that was done to its lines', async () => {
  const { engine, door, clock } = await emptyHouse()
  await fc.assert(
    fc.asyncProperty(lived, async (changes) => {
      await live(door, changes)
      clock.advance('PT1M')
      expect((await verifyHouse(engine, undefined)).isWhole).toBe(true)
    }),
    { numRuns: 12 },
  )
  const lines = await engine.read.selectFrom('journal').selectAll().orderBy('id').execute()
  expect(lines.length).toBeGreaterThan(20)
  const undo = new Error('as it was')
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(), fc.nat(), async (done, one, two) => {
      const line = lines[one % lines.length]
      const other = lines[two % lines.length]
      fc.pre(line !== undefined && other !== undefined && line.id !== other.id)
      fc.pre(done.kind !== 'emptied' || !isForgotten(line, lines))
      const harmed = engine.write.transaction().execute(async (db) => {
        const first = await harm(db, done, line, other)
        const { broken } = await verifyJournal(db)
        // A wrong head is only known at the end.
        const expected = done.kind === 'head' ? lines.length + 1 : first
        // With a correction goes what explains the lines that it has emptied.
        const explained = done.kind === 'emptied' && line.action === 'correct'
        expect(explained ? Math.max(broken ?? 0, first) : broken).toBe(expected)
        expect(broken).toBeGreaterThan(0)
        throw undo
      })
      await expect(harmed).rejects.toBe(undo)
    }),
    { numRuns: 60 },
  )
  expect((await verifyHouse(engine, undefined)).isWhole).toBe(true)
})

/** What differs, and the most rows that were held of one answer of the database meanwhile. */
async function compared(db: Kysely<Database>): Promise<{ strays: StrayRow[]; most: number }> {
  const strays: StrayRow[] = []
  let most = 0
  const counted = db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      most = Math.max(most, result.rows.length)
      return result
    },
  })
  for await (const stray of strayRows(counted)) strays.push(stray)
  return { strays, most }
}

it('is compared with a row that was changed a great many times, a handful of lines at a time', async () => {
  const { engine, door } = await emptyHouse()
  const busy = await door.change('house', 'a long life', async (tx) => {
    const id = await newPerson(tx, 'name')
    let person = await tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    for (let position = 1000; position < 1520; position += 1) {
      await tx.amend('person', person, { position })
      person = { ...person, position }
    }
    await newPerson(tx, 'somebody after')
    return id
  })
  const { strays, most } = await compared(engine.read)
  expect(strays).toEqual([])
  expect(most).toBeLessThanOrEqual(500)
  await engine.write.updateTable('person').set({ position: 1000 }).where('id', '=', busy).execute()
  await engine.write.deleteFrom('person').where('id', '>', busy).execute()
  expect((await compared(engine.read)).strays).toEqual([
    { table: 'person', row: busy, what: 'changed', columns: ['position'] },
    { table: 'person', row: busy + 1, what: 'gone', columns: [] },
  ])
})

it('forgets of a row what was told of it while its table had another name, and explains that too', async () => {
  const { engine, door } = await emptyHouse()
  const redirect = { kind: 'news', slug: 'a-name', number: 1, closed_at: null }
  const id = await engine.write.transaction().execute(async (db) => {
    const { id: row } = await db
      .insertInto('written_redirect')
      .values(redirect)
      .returning('id')
      .executeTakeFirstOrThrow()
    const content = JSON.stringify({ why: 'address changed', changes: { news_id: [null, 1], slug: [null, 'a-name'] } })
    // No table of the house is called so any more.
    const table = 'news_redirect' as 'written_redirect'
    const line = { at: '2026-11-26T09:00:00.000Z', by: 'house', action: 'create', table, row, content } as const
    await appendLines(db, engine, [line])
    return row
  })
  await door.change('house', 'forgotten', async (tx) => {
    const row = await tx.selectFrom('written_redirect').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const written = { table: 'written_redirect' as const, row: row as unknown as WrittenRow['row'] }
    await tx.forget({ ...written, left: { slug: 'erased' } }, 'asked-by-the-person')
  })
  const lines = await engine.read.selectFrom('journal').select('content').orderBy('id').execute()
  expect([lines[0]?.content, JSON.stringify(lines).includes('a-name')]).toEqual([null, false])
  expect((await verifyHouse(engine, undefined)).sentences.en).toEqual([
    expect.stringContaining('The journal is whole: 2 lines, 1 of them'),
    expect.stringMatching(/^Every row holds what the journal says of it\./),
  ])
})

it('does not say of a row what stood there before somebody else changed it', async () => {
  const { engine, door } = await emptyHouse()
  const id = await door.change('house', 'a life', (tx) => newPerson(tx, 'name'))
  const was = await engine.read.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  await door.change('house', 'meanwhile', (tx) => tx.amend('person', was, { name_ka: 'another' }))
  const late = door.change('house', 'forgotten', (tx) => tx.forget(asWritten(was), 'asked-by-the-person'))
  await expect(late).rejects.toThrow(/another|changed|შეცვალა/)
  expect((await verifyHouse(engine, undefined)).isWhole).toBe(true)
})
