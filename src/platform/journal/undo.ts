import { sql } from 'kysely'
import type { Row, TableName, Tx } from '../database.ts'
import { Refusal } from '../errors.ts'
import { defineMessages, say } from '../messages.ts'
import type { ToldChange, ToldLine } from './read.ts'
import { isSecretColumn } from './secrets.ts'

const words = defineMessages(
  {
    changedSince: 'ეს ჩანაწერი მას შემდეგ კიდევ შეიცვალა. ჯერ უახლესი ცვლილება გააუქმეთ.',
    cannot: 'ამ ცვლილების გაუქმება აქედან არ შეიძლება.',
  },
  {
    changedSince: 'This record has been changed again since. Undo the newest change first.',
    cannot: 'This change cannot be undone from here.',
  },
)

type Columns = Record<string, unknown>

/** Whether everything a change has written can be taken back: only rows of these tables, and nothing that was erased. */
export function canUndo({ lines }: ToldChange, tables: ReadonlySet<string>): boolean {
  return lines.every((line) => tables.has(line.table) && isKnown(line))
}

function isKnown({ action, content }: ToldLine): boolean {
  const isPlain = action === 'create' || action === 'amend' || action === 'close'
  return isPlain && content !== undefined && !Object.keys(content.changes).some(isSecretColumn)
}

/**
 * Takes back what a change has written, the last row first: columns hold again what they held, and what was entered is
 * closed. Refuses when any of it has been changed since. The change stays in the journal, and so does this one.
 */
export async function undoChange(tx: Tx, change: ToldChange, tables: ReadonlySet<string>, why: string): Promise<void> {
  if (!canUndo(change, tables)) throw new Refusal(say(words, (m) => m.cannot))
  for (const line of change.lines.toReversed()) await undoLine(tx, line, why)
}

async function undoLine(tx: Tx, line: ToldLine, why: string): Promise<void> {
  // The line was written by the door, so the table is one of the house.
  const table = line.table as TableName
  const row = await findRow(tx, table, line.row)
  const changes = Object.entries(line.content?.changes ?? {})
  const isUntouched = row && changes.every(([column, [, to]]) => ((row as Columns)[column] ?? null) === (to ?? null))
  if (!isUntouched) throw new Refusal(say(words, (m) => m.changedSince))
  if (line.action === 'create') return closeRow(tx, table, row, why)
  const before = Object.fromEntries(changes.map(([column, [from]]) => [column, from]))
  await tx.amend(table, row, before, why)
}

async function closeRow(tx: Tx, table: TableName, row: Row<TableName>, why: string): Promise<void> {
  if (!('closed_at' in row)) throw new Refusal(say(words, (m) => m.cannot))
  // A row with that column is of a table that can be closed.
  await tx.close(table as never, row as never, why)
}

/** Kysely cannot type a table that is known at run time only. */
async function findRow(tx: Tx, table: TableName, id: number): Promise<Row<TableName> | undefined> {
  const found = await tx
    .selectFrom(table as never)
    .selectAll()
    .where(sql<boolean>`id = ${id}`)
    .executeTakeFirst()
  return found as Row<TableName> | undefined
}
