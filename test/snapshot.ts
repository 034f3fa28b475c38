import { type Kysely, PostgresAdapter, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { withEveryChange } from '#platform/memory/changes.ts'

/** Every row of the house, by table and number, as text. */
export interface Snapshot {
  rows: Map<string, string>
  /** How many lines the journal has. */
  lines: number
}

/** Written by the door itself as part of a change, or by the machine about itself: they have no lines of their own. */
const withoutLines = new Set([
  ...withEveryChange,
  'schedule',
  'visit',
  'session_sight',
  'kysely_migration',
  'kysely_migration_lock',
])

export async function takeSnapshot(db: Kysely<Database>): Promise<Snapshot> {
  const tables = await tablesOf(db)
  const rows = db.getExecutor().adapter instanceof PostgresAdapter ? await digests(db, tables) : await texts(db, tables)
  const head = await db.selectFrom('journal_head').select('line').executeTakeFirstOrThrow()
  return { rows, lines: head.line }
}

const known = new WeakMap<object, Promise<string[]>>()

/** The tables of a house stay the same as long as it stands, and asking for them is the dearest question of all. */
function tablesOf(db: Kysely<Database>): Promise<string[]> {
  const names = known.get(db) ?? db.introspection.getTables().then((all) => all.map(({ name }) => name))
  known.set(db, names)
  return names.then((all) => all.filter((name) => !withoutLines.has(name)))
}

async function texts(db: Kysely<Database>, tables: string[]): Promise<Map<string, string>> {
  const rows = new Map<string, string>()
  for (const name of tables) {
    const all = await sql<{ id: number }>`select * from ${sql.table(name)}`.execute(db)
    for (const row of all.rows) {
      if (row.id === undefined) throw new Error(`the table ${name} has no column id`)
      rows.set(`${name} ${row.id}`, JSON.stringify(row))
    }
  }
  return rows
}

/** PostgreSQL reads all tables in one question, and tells a row by its digest. */
async function digests(db: Kysely<Database>, tables: string[]): Promise<Map<string, string>> {
  const each = tables.map(
    (name) => sql`select ${sql.lit(name)} || ' ' || t.id as name, md5(t::text) as content from ${sql.table(name)} t`,
  )
  const all = await sql<{ name: string; content: string }>`${sql.join(each, sql` union all `)}`.execute(db)
  return new Map(all.rows.map(({ name, content }) => [name, content]))
}

/** The rows that came, went or changed between the two. */
export function changedRows(before: Snapshot, after: Snapshot): string[] {
  const names = new Set([...before.rows.keys(), ...after.rows.keys()])
  return [...names].filter((name) => before.rows.get(name) !== after.rows.get(name))
}

/** Those of the changed rows of which the journal says nothing since. */
export async function unexplained(db: Kysely<Database>, since: number, changed: string[]): Promise<string[]> {
  const lines = await db.selectFrom('journal').select(['table_name', 'row_id']).where('id', '>', since).execute()
  const told = new Set(lines.map((line) => `${line.table_name} ${line.row_id}`))
  return changed.filter((name) => !told.has(name))
}
