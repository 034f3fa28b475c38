import { createHash } from 'node:crypto'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { systemClock } from '#platform/clock.ts'
import type { Database } from '#platform/database.ts'
import { openDoor } from '#platform/door.ts'
import type { Engine } from '#platform/engine.ts'
import { hashOfLine } from '#platform/journal/chain.ts'
import { migrate } from '#platform/migrations.ts'
import { openEngine } from '#platform/open-engine.ts'
import { rebuildEntries } from '#platform/search/rebuild.ts'
import { loadContent } from '../../../src/house/content.ts'
import { steps } from '../../../src/migrations/index.ts'
import { modules } from '../../../src/modules.ts'
import { type DemoRow, demoRows, size } from './demo-rows.ts'
import { demoWords } from './demo-words.ts'
import { indexRecords } from './seed-search.ts'

export const records = modules.flatMap((module) => module.records ?? [])

/** A house with the content pack only, as it is after its first start. */
export async function seedSmall(folder: string, url: string | undefined, pack: string): Promise<void> {
  const engine = await openEngine({ url, folder })
  await migrate(engine, steps, systemClock, folder)
  await rebuildEntries(engine, records)
  await loadContent(engine, openDoor(engine, systemClock, records), modules, pack)
  await engine.close()
}

/** A large house of demo records on SQLite. They go past the door, which is for people; the rows are what it would write. */
export async function seedLarge(folder: string, pack: string): Promise<void> {
  await seedSmall(folder, undefined, pack)
  const engine = await openEngine({ url: undefined, folder })
  const file = new DatabaseSync(`${folder}/temi.sqlite`)
  file.exec('pragma journal_mode = wal; pragma synchronous = off; pragma cache_size = -400000')
  const rows = demoRows(demoWords(pack, 20_261_126), await lastNumbers(engine), await countFound(engine))
  for (const [table, some] of rows) insert(file, table, some)
  say('rows')
  file.exec('begin')
  addJournal(file, rows, size.journal)
  file.exec('commit')
  say('journal')
  await indexRecords(engine, file, rows)
  say('search')
  file.exec('pragma wal_checkpoint(truncate)')
  file.close()
  await engine.close()
}

function say(what: string): void {
  process.stdout.write(`  seeded: ${what}\n`)
}

async function lastNumbers(engine: Engine): Promise<Record<string, number>> {
  const tables = ['organisation', 'place', 'project', 'project_organisation', 'project_place', 'news', 'news_project']
  const last: Record<string, number> = {}
  for (const table of tables as Array<'news'>) {
    const { id } = await engine.read
      .selectFrom(table)
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirstOrThrow()
    last[table] = Number(id ?? 0)
  }
  return last
}

async function countFound(engine: Engine): Promise<number> {
  const { count } = await engine.read
    .selectFrom('search_entry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Writes rows in one transaction. */
export function insert(file: DatabaseSync, table: string, rows: DemoRow[]): void {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const statement = file.prepare(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  )
  file.exec('begin')
  for (const row of rows) statement.run(...(Object.values(row) as SQLInputValue[]))
  file.exec('commit')
}

/** Chained lines as the door writes them: each row was made, and then the news and projects were changed again and again. */
export function addJournal(file: DatabaseSync, rows: Map<string, DemoRow[]>, lines: number): void {
  const head = file.prepare('select line, hash from journal_head').get() as { line: number; hash: string }
  const statement = file.prepare(
    'insert into journal (id, at, actor, action, table_name, row_id, content, salt, content_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  let { line: id, hash } = head
  for (const { action, table, row, changes } of journalOf(rows, lines - id)) {
    id += 1
    const content = JSON.stringify({ why: 'demo', changes })
    const salt = '0123456789abcdef0123456789abcdef'
    const content_hash = createHash('sha256')
      .update(salt + content)
      .digest('hex')
    const at = new Date(Date.UTC(2014, 0, 1) + id * 370_000).toISOString()
    const line = { id, at, actor: 'worker:1', action, table_name: table, row_id: row, content_hash }
    hash = hashOfLine(hash, line as Parameters<typeof hashOfLine>[1])
    statement.run(id, at, line.actor, action, table, row, content, salt, content_hash, hash)
  }
  file.prepare('update journal_head set line = ?, hash = ?').run(id, hash)
}

function* journalOf(rows: Map<string, DemoRow[]>, lines: number) {
  let count = 0
  for (const [table, some] of rows) {
    for (const { id, ...columns } of some) {
      const changes = Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, [null, value]]))
      yield { action: 'create', table, row: Number(id), changes }
      count += 1
    }
  }
  const amended = (['news', 'project', 'news_project', 'organisation'] as Array<keyof Database>).map((table) => ({
    table,
    ids: (rows.get(table) ?? []).map(({ id }) => Number(id)),
  }))
  for (; count < lines; count += 1) {
    const { table, ids } = amended[count % amended.length] ?? { table: 'news', ids: [1] }
    const row = ids[count % Math.max(1, ids.length)] ?? 1
    yield { action: 'amend', table, row, changes: { closed_at: [null, `demo ${count}`] } }
  }
}
