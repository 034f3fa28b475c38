import { type Kysely, sql } from 'kysely'
import type { Moment } from '../clock.ts'
import type { Database, Row, TableName } from '../database.ts'
import { NotFound } from '../errors.ts'
import { namesInJournal } from '../journal/former-names.ts'
import {
  columnsOfPerson,
  declarationOf,
  ownNumber,
  type PersonalReason,
  type PersonalRow,
  type PersonalTable,
  rowsAlong,
} from './declared.ts'

/** What a change lends to those who erase, correct and forget. */
export interface Hand {
  db: Kysely<Database>
  now: Moment
  personal: PersonalTable[]
  write(table: TableName, was: Row<TableName>, changed: Columns): Promise<void>
  /** Writes a line that names columns and no value. */
  note(action: 'correct' | 'erase', table: TableName, was: Row<TableName>, changed: Columns, reason: string): void
  /** Writes a line that tells what stands in the row. */
  restate(table: TableName, is: Row<TableName>, reason: string): void
}

type Columns = Record<string, unknown>

/** Empties a row and all that goes along with it, and what the journal has told of them. */
export async function eraseRow(hand: Hand, { table, id }: PersonalRow, reason: PersonalReason): Promise<void> {
  const declared = declarationOf(hand.personal, table)
  const was = await findPersonalRow(hand.db, { table, id })
  if (!was) throw new NotFound(`${table} ${id}`)
  for (const other of await rowsAlong(hand.db, hand.personal, { declared, row: was }))
    await eraseRow(hand, other, reason)
  const changed = emptied(declared, was, hand.now)
  if (Object.keys(changed).length > 0) await hand.write(table, was, changed)
  // Only now: whoever was changing the same row at this moment has written their line by the time it is ours.
  await emptyLines(hand.db, { table, id })
  hand.note('erase', table, was, changed, reason)
}

/** Takes away what the journal has told of a row; that it was erased before stays told. */
export async function emptyLines(db: Kysely<Database>, { table, id }: PersonalRow): Promise<void> {
  await db
    .updateTable('journal')
    .set({ content: null, salt: null })
    .where('table_name', 'in', namesInJournal(table))
    .where('row_id', '=', id)
    .where('action', '!=', 'erase')
    .execute()
}

/** What the columns become; nothing where they are empty already. */
function emptied(declared: PersonalTable, was: Row<TableName>, now: Moment): Columns {
  const row: Columns = was
  const left = columnsOfPerson(declared).map(([name, column]): [string, unknown] => [
    name,
    column.left === ownNumber ? `erased-${was.id}` : column.left,
  ])
  const closing: Array<[string, unknown]> = 'closed_at' in row && row.closed_at === null ? [['closed_at', now]] : []
  return Object.fromEntries([...left, ...closing].filter(([name, value]) => (row[name] ?? null) !== value))
}

/** Writes what is right into declared columns, and into no others. */
export async function correctRow(
  hand: Hand,
  table: TableName,
  was: Row<TableName>,
  to: Columns,
  reason: PersonalReason,
): Promise<void> {
  const columns = new Map(columnsOfPerson(declarationOf(hand.personal, table)))
  const row: Columns = was
  const changed = Object.fromEntries(
    Object.entries(to).filter(([name, value]) => value !== undefined && (row[name] ?? null) !== value),
  )
  for (const name of Object.keys(changed)) {
    const column = columns.get(name)
    if (!column || column.isHidden)
      throw new Error(`${table}.${name} is not declared as something a person may correct`)
  }
  if (Object.keys(changed).length === 0) return
  await hand.write(table, was, changed)
  for (const name of Object.keys(changed)) await forgetFormer(hand.db, { table, id: was.id }, name)
  hand.note('correct', table, was, changed, reason)
}

/** What a column held before was wrong, and is not kept in the journal either. */
async function forgetFormer(db: Kysely<Database>, { table, id }: PersonalRow, column: string): Promise<void> {
  await db
    .updateTable('journal')
    .set({ content: null, salt: null })
    .where('table_name', '=', table)
    .where('row_id', '=', id)
    .where('action', 'in', ['create', 'amend', 'close'])
    .where('content', 'like', `%"${column}":[%`)
    .execute()
}

/** One row of any declared table; Kysely cannot type a table that is known at run time only. */
export async function findPersonalRow(
  db: Pick<Kysely<Database>, 'selectFrom'>,
  { table, id }: PersonalRow,
): Promise<Row<TableName> | undefined> {
  const found = await db
    .selectFrom(table as never)
    .selectAll()
    .where(sql<boolean>`id = ${id}`)
    .executeTakeFirst()
  return found as Row<TableName> | undefined
}
