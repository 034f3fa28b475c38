import { type Kysely, PostgresAdapter, sql } from 'kysely'
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
  const tables = (await db.introspection.getTables()).map(({ name }) => name).filter((name) => !withoutLines.has(name))
  return db.getExecutor().adapter instanceof PostgresAdapter ? digestsOf(db, tables) : textsOf(db, tables)
}

function textsOf(db: Kysely<Database>, tables: string[]): Reader {
  const questions = tables.map((name) => ({
    name,
    question: sql<{ id: number }>`select * from ${sql.table(name)}`.compile(db),
  }))
  return async () => {
    const rows = new Map<string, string>()
    for (const { name, question } of questions) {
      const all = await db.executeQuery(question)
      for (const row of all.rows) {
        if (row.id === undefined) throw new Error(`the table ${name} has no column id`)
        rows.set(`${name} ${row.id}`, JSON.stringify(row))
      }
    }
    return rows
  }
}

/** PostgreSQL reads all tables in one question, and tells a row by its digest. */
function digestsOf(db: Kysely<Database>, tables: string[]): Reader {
  const each = tables.map(
    (name) => sql`select ${sql.lit(name)} || ' ' || t.id as name, md5(t::text) as content from ${sql.table(name)} t`,
  )
  const question = sql<{ name: string; content: string }>`${sql.join(each, sql` union all `)}`.compile(db)
  return async () => {
    const all = await db.executeQuery(question)
    return new Map(all.rows.map(({ name, content }) => [name, content]))
  }
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
