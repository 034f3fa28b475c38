import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { expect, inject, it, onTestFinished } from 'vitest'
import { setClock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { isSecretColumn } from '#platform/journal/secrets.ts'
import { migrate } from '#platform/migrations.ts'
import { openEngine } from '#platform/open-engine.ts'
import { strayRows } from '../src/house/verifying/rows.ts'
import { steps } from '../src/migrations/index.ts'
import { createDatabase } from './databases.ts'

const at = '2026-11-26T10:00:00Z'

/** A house in which news was written before pages could be. */
async function writtenBefore(db: Kysely<never>): Promise<void> {
  const picture = '{"type":"doc","content":[{"type":"picture","attrs":{"media":4,"caption":""}}]}'
  await sql`insert into file (id, content_hash, type, bytes, width, height, name, stored_at)
    values (3, 'abc', 'image/jpeg', 1, 1, 1, '', ${at})`.execute(db)
  await sql`insert into media_item (id, file_id, description_ka, description_en, credit, focus_x, focus_y,
    people_consent, guardian_consent, added_at, published_at) values (4, 3, '', '', '', 50, 50, 'yes', 'yes', ${at}, ${at})`.execute(
    db,
  )
  await sql`insert into news (id, slug, title_ka, title_en, lead_ka, lead_en, body_ka, body_en, published_on, revision,
    head_version_id) values (7, 'school', '', '', '', '', ${picture}, '', '2026-11-26', 2, 5)`.execute(db)
  await sql`insert into news_version (id, news_id, revision, began_from, place, content_secret, tab, began_at, saved_at)
    values (5, 7, 2, 1, 'main', '{}', 'some-page', ${at}, ${at})`.execute(db)
  await sql`insert into news_redirect (id, slug, news_id) values (2, 'old-school', 7)`.execute(db)
  await sql`insert into news_media (id, news_id, media_item_id) values (9, 7, 4)`.execute(db)
  await tell(db, 1, 'news_version', 5)
  const others = { file: 3, media_item: 4, news: 7, news_redirect: 2, news_media: 9 }
  for (const [at, [table, row]] of Object.entries(others).entries()) await tell(db, 10 + at, table, row)
}

/** News from before there were documents: the journal tells its words as they were. */
async function writtenInParagraphs(db: Kysely<never>): Promise<void> {
  await sql`insert into news (id, slug, title_ka, title_en, lead_ka, lead_en, body_ka, body_en, published_on)
    values (8, 'well', '', '', '', '', ${'ჭა გაიწმინდა.\n\nწყალი მოდის.'}, '', '2026-11-20')`.execute(db)
  await tell(db, 20, 'news', 8)
}

/** As the door would have told of a row when it was made. */
async function tell(db: Kysely<never>, line: number, table: string, row: number): Promise<void> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)} where id = ${row}`.execute(db)
  const given = Object.entries(rows[0] ?? {}).filter(([column, value]) => column !== 'id' && value !== null)
  const told = given.map(([column, value]) => [column, isSecretColumn(column) ? [null, 'changed'] : [null, value]])
  const content = JSON.stringify({ changes: Object.fromEntries(told) })
  await sql`insert into journal (id, at, actor, action, table_name, row_id, content, salt, content_hash, hash)
    values (${line}, ${at}, 'house', 'create', ${table}, ${row}, ${content}, '', '', '')`.execute(db)
}

it('what was written before stays: versions, former addresses, pictures, and what the journal tells of them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'temi-test-'))
  const server = inject('templates').postgres
  const url = server && (await createDatabase(server, `moved_${process.pid}`))
  const engine = await openEngine({ folder, url })
  onTestFinished(async () => {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const all = {
    ...steps,
    '2026-11-26-1341-example': { up: writtenInParagraphs },
    '2026-11-26-1412-example': { up: writtenBefore },
    '2026-11-26-1511-example': { up: goOn },
  }
  const names = Object.keys(all).sort()
  const inOrder = Object.fromEntries(names.map((name) => [name, all[name as keyof typeof all]]))
  await migrate(engine, inOrder, setClock('2026-12-01T09:00:00Z'), folder)
  const read = async (table: keyof Database) => engine.read.selectFrom(table).selectAll().orderBy('id').execute()
  expect(await read('written_version')).toMatchObject([
    { id: 5, kind: 'news', number: 7, revision: 2, tab: 'some-page' },
    { id: 6, kind: 'news', number: 7 },
  ])
  expect(await read('written_redirect')).toMatchObject([{ id: 2, kind: 'news', slug: 'old-school', number: 7 }])
  expect(await read('written_media')).toMatchObject([
    { id: 9, kind: 'news', number: 7, media_item_id: 4, shown_at: at },
  ])
  const strays: unknown[] = []
  for await (const stray of strayRows(engine.read)) strays.push(stray)
  expect(strays).toEqual([])
})

/** Writing goes on after the move: the numbers go on too. */
async function goOn(db: Kysely<never>): Promise<void> {
  await sql`insert into written_version (kind, number, revision, began_from, place, content_secret, tab, began_at, saved_at)
    values ('news', 7, 3, 2, 'main', '{}', 'some-page', ${at}, ${at})`.execute(db)
  await tell(db, 2, 'written_version', 6)
}
