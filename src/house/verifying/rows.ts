import { setImmediate } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { JournalContent } from '#platform/journal/chain.ts'
import { namesInJournal } from '#platform/journal/former-names.ts'
import { hasFingerprint, hasMark, isSecretColumn } from '#platform/journal/secrets.ts'
import type { JournalAction } from '#platform/journal/tables.ts'
import { withoutLines } from '#platform/journal/unwritten.ts'
import { type KnownTable, type Made, madeBySteps, placed, rewriting, type Untouched } from './from-steps.ts'
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
  at: string
  row_id: number
  action: JournalAction
  content: string | null
}

/** What the lines of a row leave standing: the last word on each column, when it was said, and whether of a secret. */
type Told = Map<string, Word>

interface Word {
  value: unknown
  at: string
  fingerprint?: string | null | undefined
  /** Where the line tells what stands by a mark alone. */
  mark?: string | null
}

const rowsAtOnce = 500
/** Rows are numbered from 1 up to this. */
const highest = 2 ** 31 - 1
/** A row may have any number of lines, and a line may hold a whole text twice. */
const linesAtOnce = 500

/**
 * Compares every row with what the journal says of it: what was changed without the door is found, as far as lines tell.
 * Not told: secrets that could be guessed (`fingerprintOf`), what stands in rows whose lines were erased before marks were, what an update has
 * written past the lines (`filling`), and tables that have no lines (`withoutLines`).
 */
export async function* strayRows(db: Kysely<Database>, given?: Made): AsyncGenerator<StrayRow> {
  const made = given ?? (await madeBySteps(db))
  const { tables } = await compareSchema(db, made)
  for (const table of tables.sort()) {
    if (withoutLines.has(table)) continue
    for (const row of await listOutside(db, table)) yield stray(table, row, 'unknown')
    const { rows, gone } = await placed(db, table, made.rows.get(table) ?? new Map())
    for (const row of gone) yield stray(table, row, 'gone')
    yield* straysIn(db, table, rows, made)
  }
}

async function* straysIn(
  db: Kysely<Database>,
  table: string,
  brought: KnownTable,
  { untouched, filled }: Made,
): AsyncGenerator<StrayRow> {
  const fresh = untouched.get(table) ?? new Map()
  for (let after = 0; ; ) {
    const rows = await listRows(db, table, after)
    // The last part looks for lines of rows beyond the end of the table, too.
    const isLast = rows.length < rowsAtOnce
    const numbers = new Set(rows.map(({ id }) => id))
    const upTo = isLast ? highest : (rows.at(-1)?.id ?? 0)
    const { told, gone } = await readTold(db, table, { after, upTo }, { numbers, brought, fresh })
    for (const row of rows) yield* compared(table, row, told.get(row.id), filled)
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
  { numbers, brought, fresh }: { numbers: Set<number>; brought: KnownTable; fresh: Untouched },
) {
  const told = new Map<number, Told>()
  const gone = new Set<number>()
  for (const [number, first] of brought) {
    if (numbers.has(number)) told.set(number, said(Object.entries(first), ''))
  }
  for (const name of namesInJournal(table)) {
    for await (const line of linesOf(db, name, between)) {
      const { row_id } = line
      const last: Told = told.get(row_id) ?? new Map()
      if (!numbers.has(row_id)) gone.add(row_id)
      else told.set(row_id, last)
      // Whatever an erased line has written is not known any more.
      if (line.content === null) last.clear()
      else keepLast(last, line, line.content, fresh)
    }
  }
  return { told, gone }
}

function* compared(
  table: string,
  row: Columns & { id: number },
  told: Told | undefined,
  filled: Made['filled'],
): Generator<StrayRow> {
  if (!told) return yield stray(table, row.id, 'unknown')
  const columns = [...told]
    // A column that is not there any more was taken away by an update of the house.
    .filter(([column, { at }]) => column in row && (filled.get(`${table}.${column}`) ?? '') <= at)
    .filter(([column, word]) => !isAsTold({ table, column }, row[column], word))
    .map(([column]) => column)
  if (columns.length > 0) yield stray(table, row.id, 'changed', columns)
}

function stray(table: string, row: StrayRow['row'], what: StrayRow['what'], columns: string[] = []): StrayRow {
  return { table, row, what, columns }
}

function keepLast(last: Told, { action, at }: Line, content: string, fresh: Untouched): void {
  // Written by the door for change; verifying the chain has shown that it still is what was written.
  const { changes, stands = {} } = JSON.parse(content) as JournalContent
  // Before it there is nothing, and what it does not tell was not given.
  if (action === 'create') {
    last.clear()
    for (const [column, word] of said(fresh, at)) last.set(column, word)
  }
  for (const [column, [, value, fingerprint]] of Object.entries(changes)) {
    const isSecret = isSecretColumn(column)
    if (action === 'correct' || action === 'erase' || (isSecret && fingerprint === undefined)) last.delete(column)
    else last.set(column, isSecret ? { value: undefined, at, fingerprint } : { value, at })
  }
  for (const [column, mark] of Object.entries(stands)) last.set(column, { value: undefined, at, mark })
}

function said(columns: Iterable<readonly [string, unknown]>, at: string): Told {
  return new Map([...columns].map(([column, value]) => [column, { value, at }]))
}

function isAsTold(
  { table, column }: Record<'table' | 'column', string>,
  held: unknown,
  { value, fingerprint, mark }: Word,
): boolean {
  if (mark !== undefined) return hasMark(held, mark)
  if (fingerprint !== undefined) return hasFingerprint(column, held, fingerprint)
  const rewritten = rewriting[`${table}.${column}`]
  return isSame(held, value) || (rewritten !== undefined && isSame(held, rewritten(String(value))))
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
      .select(['id', 'at', 'row_id', 'action', 'content'])
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
