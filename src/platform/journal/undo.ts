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

/** Takes back what a line has written to one row, or answers that it has been changed since. */
export type UndoesLine = (tx: Tx, line: ToldLine, why: string) => Promise<'undone' | 'changed since'>

/** What can be taken back. */
export interface Undoable {
  /** Rows of these tables hold again what they held. */
  openTables: ReadonlySet<string>
  /** Rows of these are taken back in a way of their own. */
  undoings: ReadonlyMap<string, UndoesLine>
}

/** Whether everything a change has written can be taken back: only rows of these tables, and nothing that was erased. */
export function canUndo({ lines }: ToldChange, { openTables, undoings }: Undoable): boolean {
  return lines.every((line) => {
    if (line.content === undefined || !plainActions.has(line.action)) return false
    const isKnown = !Object.keys(line.content.changes).some(isSecretColumn)
    return undoings.has(line.table) || (openTables.has(line.table) && isKnown)
  })
}

/** Nothing that was corrected, erased or forgotten for somebody comes back. */
const plainActions: ReadonlySet<string> = new Set(['create', 'amend', 'close'])

/**
 * Takes back what a change has written, the last row first: columns hold again what they held, and what was entered is
 * closed. Refuses when any of it has been changed since. The change stays in the journal, and so does this one.
 */
export async function undoChange(tx: Tx, change: ToldChange, undoable: Undoable, why: string): Promise<void> {
  if (!canUndo(change, undoable)) throw new Refusal(say(words, (m) => m.cannot))
  for (const line of change.lines.toReversed()) {
    const undo = undoable.undoings.get(line.table) ?? undoLine
    if ((await undo(tx, line, why)) === 'changed since') throw new Refusal(say(words, (m) => m.changedSince))
  }
}

async function undoLine(tx: Tx, line: ToldLine, why: string): ReturnType<UndoesLine> {
  // The line was written by the door, so the table is one of the house.
  const table = line.table as TableName
  const row = await findRow(tx, table, line.row)
  const changes = Object.entries(line.content?.changes ?? {})
  const isUntouched = row && changes.every(([column, [, to]]) => ((row as Columns)[column] ?? null) === (to ?? null))
  if (!isUntouched) return 'changed since'
  const before = Object.fromEntries(changes.map(([column, [from]]) => [column, from]))
  if (line.action === 'create') await closeRow(tx, table, row, why)
  else await tx.amend(table, row, before, why)
  return 'undone'
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
