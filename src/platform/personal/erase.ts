import { type Kysely, sql } from 'kysely'
import type { Moment } from '../clock.ts'
import type { Database, Row, TableName } from '../database.ts'
import { NotFound } from '../errors.ts'
import { namesInJournal } from '../journal/former-names.ts'
import { markOf } from '../journal/secrets.ts'
import {
  columnsOfPerson,
  declarationOf,
  ownNumber,
  type PersonalColumn,
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
  note(action: 'correct' | 'erase', table: TableName, row: Written, reason: string): void
  /** Writes a line that tells what stands in the row. */
  restate(table: TableName, is: Row<TableName>, reason: string): void
}

/** A row that was corrected or erased. */
export interface Written {
  /** What it is afterwards. */
  is: Row<TableName>
  /** The columns that have become other. */
  changed: string[]
  /** Marks of what stands in columns of which the journal tells nothing more. */
  stands: Record<string, string | null>
  /** The lines of the row that were emptied for corrections. */
  taken?: number[]
}

type Columns = Record<string, unknown>

/** Empties a row and all that goes along with it, and what the journal has told of them. */
export async function eraseRow(hand: Hand, { table, id }: PersonalRow, reason: PersonalReason): Promise<void> {
  const declared = declarationOf(hand.personal, table)
  const was = await findPersonalRow(hand.db, { table, id })
  if (!was) throw new NotFound(`${table} ${id}`)
  for (const other of await rowsAlong(hand.db, hand.personal, { declared, row: was }))
    await eraseRow(hand, other, reason)
  const left = leftIn(declared, was, hand.now)
  const is = await written(hand, table, was, left)
  // Only now: whoever was changing the same row at this moment has written their line by the time it is ours.
  await emptyLines(hand.db, { table, id })
  const changed = otherIn(was, left)
  hand.note('erase', table, { is, changed, stands: marksOf(is, Object.keys(left)) }, reason)
}

/** Writes columns, also such as stay what they are, so that nobody else changes the row meanwhile; answers what it is then. */
async function written(hand: Hand, table: TableName, was: Row<TableName>, to: Columns): Promise<Row<TableName>> {
  if (Object.keys(to).length > 0) await hand.write(table, was, to)
  return (await findPersonalRow(hand.db, { table, id: was.id })) ?? was
}

function marksOf(row: Row<TableName>, names: string[]): Written['stands'] {
  return Object.fromEntries(names.map((name) => [name, markOf(asColumns(row)[name])]))
}

function asColumns(row: Row<TableName>): Columns {
  return row
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

/** Whether there is nothing left in a row to erase. */
export function isEmptied(declared: PersonalTable, row: Row<TableName>, now: Moment): boolean {
  return otherIn(row, leftIn(declared, row, now)).length === 0
}

/** The columns of a row that hold something else. */
function otherIn(row: Row<TableName>, left: Columns): string[] {
  return Object.keys(left).filter((name) => (asColumns(row)[name] ?? null) !== left[name])
}

/** What stands in the columns of a person, and when the row was closed, once it is erased. */
function leftIn(declared: PersonalTable, was: Row<TableName>, now: Moment): Columns {
  const row = asColumns(was)
  const left = columnsOfPerson(declared).map(([name, column]): [string, unknown] => [name, leftOf(column, was)])
  return Object.fromEntries([...left, ...('closed_at' in row ? [['closed_at', row.closed_at ?? now]] : [])])
}

function leftOf({ left }: PersonalColumn, { id }: Row<TableName>): unknown {
  return left === ownNumber ? `erased-${id}` : left
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
  for (const [name, column] of columns) if (column.isMadeOfWords) changed[name] = leftOf(column, was)
  const is = await written(hand, table, was, changed)
  for (const name of Object.keys(changed)) await forgetFormer(hand.db, { table, id: was.id }, name)
  const taken = await emptyLinesOf(hand.db, { table, id: was.id })
  const names = Object.keys(is).filter((name) => name !== 'id')
  hand.note('correct', table, { is, changed: Object.keys(changed), stands: marksOf(is, names), taken }, reason)
}

async function emptyLinesOf(db: Kysely<Database>, { table, id }: PersonalRow): Promise<number[]> {
  const lines = db.selectFrom('journal').select('id').where('table_name', '=', table).where('row_id', '=', id)
  return (await lines.where('content', 'is', null).orderBy('id').execute()).map((line) => line.id)
}

/** What a column held before was wrong, and is not kept in the journal either, nor a mark of it. */
async function forgetFormer(db: Kysely<Database>, { table, id }: PersonalRow, column: string): Promise<void> {
  await db
    .updateTable('journal')
    .set({ content: null, salt: null })
    .where('table_name', '=', table)
    .where('row_id', '=', id)
    .where((line) =>
      line.or([
        line('action', '=', 'correct'),
        line.and([line('action', 'in', ['create', 'amend', 'close']), line('content', 'like', `%"${column}":[%`)]),
      ]),
    )
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
