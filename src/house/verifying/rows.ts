import { setImmediate } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { JournalContent } from '#platform/journal/chain.ts'
import { namesInJournal } from '#platform/journal/former-names.ts'
import { isSecretColumn } from '#platform/journal/secrets.ts'
import type { JournalAction } from '#platform/journal/tables.ts'
import { withoutLines } from '#platform/journal/unwritten.ts'
import { type KnownTable, type Made, madeBySteps, placed } from './from-steps.ts'
import { compareSchema } from './schema.ts'

/** A row that is not as the journal left it. */
export interface StrayRow {
  table: string
  row: number | string
  /** `changed`: a column holds something else; `gone`: the row is not there; `unknown`: no line tells of it. */
  what: 'changed' | 'gone' | 'unknown'
  columns: string[]
}

type Columns = Record<string, unknown>

interface Line {
  id: number
  row_id: number
  action: JournalAction
  content: string | null
}

/** What the lines of a row leave standing: the last word on each column. */
type Told = Map<string, unknown>

const rowsAtOnce = 500
/** Rows are numbered from 1 up to this. */
const highest = 2 ** 31 - 1
/** A row may have any number of lines, and a line may hold a whole text twice. */
const linesAtOnce = 500

/**
 * Compares every row with what the journal says of it: what was changed without the door is found, as far as lines tell.
 * Not told: columns nobody has ever written (but whether a row is closed), secrets, what stands in rows whose lines were
 * erased, and tables that have no lines (`withoutLines`).
 */
export async function* strayRows(db: Kysely<Database>, given?: Made): AsyncGenerator<StrayRow> {
  const made = given ?? (await madeBySteps(db))
  const { tables } = await compareSchema(db, made)
  for (const table of tables.sort()) {
    if (withoutLines.has(table)) continue
    for (const row of await listOutside(db, table)) yield stray(table, row, 'unknown')
    const { rows, gone } = await placed(db, table, made.rows.get(table) ?? new Map())
    for (const row of gone) yield stray(table, row, 'gone')
    yield* straysIn(db, table, rows)
  }
}

async function* straysIn(db: Kysely<Database>, table: string, brought: KnownTable): AsyncGenerator<StrayRow> {
  for (let after = 0; ; ) {
    const rows = await listRows(db, table, after)
    // The last part looks for lines of rows beyond the end of the table, too.
    const isLast = rows.length < rowsAtOnce
    const numbers = new Set(rows.map(({ id }) => id))
    const upTo = isLast ? highest : (rows.at(-1)?.id ?? 0)
    const { told, gone } = await readTold(db, table, { after, upTo }, { numbers, brought })
    for (const row of rows) yield* compared(table, row, told.get(row.id))
    for (const number of gone) yield stray(table, number, 'gone')
    if (isLast) return
    after = upTo
    await setImmediate()
  }
}

/** Folds the lines as they come, so that no more than a handful of them is held at a time. */
async function readTold(
  db: Kysely<Database>,
  table: string,
  between: Between,
  { numbers, brought }: { numbers: Set<number>; brought: KnownTable },
) {
  const told = new Map<number, Told>()
  const gone = new Set<number>()
  for (const [number, first] of brought) {
    if (numbers.has(number)) told.set(number, new Map(Object.entries(first)))
  }
  for (const name of namesInJournal(table)) {
    for await (const { row_id, action, content } of linesOf(db, name, between)) {
      const last = told.get(row_id) ?? new Map()
      if (!numbers.has(row_id)) gone.add(row_id)
      else told.set(row_id, last)
      // Whatever an erased line has written is not known any more.
      if (content === null) last.clear()
      else keepLast(last, action, content)
    }
  }
  return { told, gone }
}

function* compared(table: string, row: Columns & { id: number }, told: Told | undefined): Generator<StrayRow> {
  if (!told) return yield stray(table, row.id, 'unknown')
  const columns = changedColumns(row, told)
  if (columns.length > 0) yield stray(table, row.id, 'changed', columns)
}

function stray(table: string, row: StrayRow['row'], what: StrayRow['what'], columns: string[] = []): StrayRow {
  return { table, row, what, columns }
}

function changedColumns(row: Columns, told: Told): string[] {
  // A column that is not there any more was taken away by an update of the house.
  return [...told].filter(([column, value]) => column in row && !isSame(row[column], value)).map(([column]) => column)
}

function keepLast(last: Told, action: JournalAction, content: string): void {
  // Written by the door for change; verifying the chain has shown that it still is what was written.
  const { changes } = JSON.parse(content) as JournalContent
  // Before it there is nothing, and a row is closed by a line of its own.
  if (action === 'create') {
    last.clear()
    last.set('closed_at', null)
  }
  for (const [column, [, value]] of Object.entries(changes)) {
    const isUntold = isSecretColumn(column) || action === 'correct' || action === 'erase'
    if (isUntold) last.delete(column)
    else last.set(column, value)
  }
}

/** Databases keep well-formed text only, and PostgreSQL gives a number that was written into a text as text. */
function isSame(held: unknown, told: unknown): boolean {
  if ((held ?? null) === null || (told ?? null) === null) return (held ?? null) === (told ?? null)
  return String(held) === String(told).toWellFormed()
}

/** Numbers that nobody gives a row but by hand, as text: they may be larger than any number here. */
async function listOutside(db: Kysely<Database>, table: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select cast(id as text) as id from ${sql.table(table)} where id < 1 or id > ${sql.lit(highest)} limit ${rowsAtOnce}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

async function listRows(db: Kysely<Database>, table: string, after: number) {
  const found = await sql<Columns & { id: number }>`
    select * from ${sql.table(table)} where id > ${after} and id <= ${highest} order by id limit ${rowsAtOnce}`.execute(
    db,
  )
  return found.rows
}

/** Rows with numbers above the one and up to the other. */
interface Between {
  after: number
  upTo: number
}

/** The lines of these rows, those of one row in the order they were written. */
async function* linesOf(db: Kysely<Database>, table: string, { after, upTo }: Between): AsyncGenerator<Line> {
  for (let last = { row_id: after, id: 2 ** 31 - 1 }; ; ) {
    const lines: Line[] = await db
      .selectFrom('journal')
      .select(['id', 'row_id', 'action', 'content'])
      .where('table_name', '=', table)
      .where('row_id', '<=', upTo)
      .where((line) => sql<boolean>`${line.refTuple('row_id', 'id')} > (${last.row_id}, ${last.id})`)
      .orderBy('row_id')
      .orderBy('id')
      .limit(linesAtOnce)
      .execute()
    yield* lines
    const end = lines.at(-1)
    if (!end || lines.length < linesAtOnce) return
    last = end
    await setImmediate()
  }
}
