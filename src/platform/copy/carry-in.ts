import type { Db, Row, TableName, Tx } from '../database.ts'
import type { PlainRow } from './rows.ts'

/** A row as it stands, with its number. */
export type NumberedRow = PlainRow & { id: number }

/** What becomes of tables when rows come from elsewhere, in the order it is done. */
export interface CarriedRows {
  added: Array<{ table: string; row: PlainRow }>
  changed: Array<{ table: string; was: NumberedRow; to: PlainRow }>
  closed: Array<{ table: string; was: NumberedRow }>
}

/** Every row of a table as it stands. Kysely cannot type a table that is known at run time only. */
export async function rowsOf(db: Db, table: string): Promise<NumberedRow[]> {
  const rows = await db
    .selectFrom(table as never)
    .selectAll()
    .orderBy('id' as never)
    .execute()
  return rows as NumberedRow[]
}

/** The numbers there are in a table. */
export async function numbersOf(db: Db, table: string): Promise<Set<number>> {
  const rows = await db
    .selectFrom(table as never)
    .select('id' as never)
    .execute()
  return new Set((rows as Array<{ id: number }>).map(({ id }) => id))
}

/** Writes them through the door: every row gets its line in the journal. */
export async function carryIn(tx: Tx, { added, changed, closed }: CarriedRows, why: string): Promise<void> {
  for (const { table, row } of added) await tx.create(table as TableName, row as never)
  for (const { table, was, to } of changed) await tx.amend(table as TableName, was as Row<TableName>, to as never, why)
  for (const { table, was } of closed) await tx.close(table as never, was as never, why)
}
