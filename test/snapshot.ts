import { type Kysely, PostgresAdapter, sql, type TableMetadata } from 'kysely'
import type { Database } from '#platform/database.ts'
import { withoutLines } from '#platform/journal/unwritten.ts'

/** Every row of the house, by table and number, as text. */
export interface Snapshot {
  rows: Map<string, string>
  /** How many lines the journal has. */
  lines: number
}

export async function takeSnapshot(db: Kysely<Database>): Promise<Snapshot> {
  const read = known.get(db) ?? readerOf(db)
  known.set(db, read)
  const rows = await (await read)()
  const head = await db.selectFrom('journal_head').select('line').executeTakeFirstOrThrow()
  return { rows, lines: head.line }
}

type Reader = () => Promise<Map<string, string>>

const known = new WeakMap<object, Promise<Reader>>()

/**
 * The tables of a house stay the same as long as it stands: asking for them is the dearest question of all, and each
 * question about them is put into words once.
 */
async function readerOf(db: Kysely<Database>): Promise<Reader> {
  const tables = (await db.introspection.getTables()).filter(({ name }) => !withoutLines.has(name))
  const content = db.getExecutor().adapter instanceof PostgresAdapter ? digestOf : textOf
  const each = tables.map(
    (table) =>
      sql`select ${sql.lit(`${table.name} `)} || id as name, ${content(table)} as content from ${sql.table(table.name)}`,
  )
  // One question for all tables: what a database makes of each row is much cheaper than a row that is read.
  const question = sql<{ name: string; content: string }>`${sql.join(each, sql` union all `)}`.compile(db)
  return async () => {
    const all = await db.executeQuery(question)
    return new Map(all.rows.map(({ name, content }) => [name, content]))
  }
}

const digestOf = ({ name }: TableMetadata) => sql`md5(${sql.ref(name)}::text)`

function textOf({ columns }: TableMetadata) {
  const values = columns.map(({ name }) => sql`quote(${sql.ref(name)})`)
  return sql.join(values, sql` || ',' || `)
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
