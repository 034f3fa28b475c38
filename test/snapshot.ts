import { type CompiledQuery, type Kysely, PostgresAdapter, sql, type TableMetadata } from 'kysely'
import type { Database } from '#platform/database.ts'
import { withoutLines } from '#platform/journal/unwritten.ts'

/** Every row of the house, by table and number, as text. */
export interface Snapshot {
  rows: Map<string, string>
  /** How many lines the journal has. */
  lines: number
}

const taken = new WeakMap<object, { stamp: string; snapshot: Snapshot }>()

export async function takeSnapshot(db: Kysely<Database>): Promise<Snapshot> {
  const stamp = await stampOf(db)
  const before = taken.get(db)
  if (before?.stamp === stamp) return before.snapshot
  const all = await db.executeQuery(await questionFor(db))
  const head = await db.selectFrom('journal_head').select('line').executeTakeFirstOrThrow()
  const snapshot = { rows: new Map(all.rows.map(({ name, content }) => [name, content])), lines: head.line }
  taken.set(db, { stamp, snapshot })
  return snapshot
}

/** Other after every commit; on PostgreSQL also after one in another database of the server. */
async function stampOf(db: Kysely<Database>): Promise<string> {
  const asked = isPostgres(db)
    ? sql<{ stamp: unknown }>`select pg_snapshot_xmax(pg_current_snapshot())::text as stamp`
    : sql<{ stamp: unknown }>`select data_version as stamp from pragma_data_version`
  return String((await asked.execute(db)).rows[0]?.stamp)
}

type Question = CompiledQuery<{ name: string; content: string }>

/** By the tables it asks for. */
const known = new Map<string, Question>()

/** Putting it into words is dearer than asking it, so that is done once for a schema. */
async function questionFor(db: Kysely<Database>): Promise<Question> {
  const tables = isPostgres(db)
    ? sql<{ text: string }>`select 'postgres ' || string_agg(relname, ',' order by relname) as text from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace`
    : sql<{ text: string }>`select group_concat(sql) as text from sqlite_schema where type = 'table'`
  const schema = (await tables.execute(db)).rows[0]?.text ?? ''
  const question = known.get(schema) ?? (await questionOf(db))
  known.set(schema, question)
  return question
}

/** One question for all tables: what a database makes of each row is much cheaper than a row that is read. */
async function questionOf(db: Kysely<Database>): Promise<Question> {
  const tables = (await db.introspection.getTables()).filter(({ name }) => !withoutLines.has(name))
  const content = isPostgres(db) ? digestOf : textOf
  const each = tables.map(
    (table) =>
      sql`select ${sql.lit(`${table.name} `)} || id as name, ${content(table)} as content from ${sql.table(table.name)}`,
  )
  return sql<{ name: string; content: string }>`${sql.join(each, sql` union all `)}`.compile(db)
}

const isPostgres = (db: Kysely<Database>) => db.getExecutor().adapter instanceof PostgresAdapter

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
