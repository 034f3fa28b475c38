/** A row as JSON can carry it. */
export type PlainRow = Record<string, string | number | null>

/** Some rows of one table. */
export interface TableRows {
  table: string
  rows: PlainRow[]
}

/** One moment of a database. */
export interface Snapshot {
  /** Every table, in the order of the names. */
  tables(): Promise<string[]>
  /** How many rows a table has. */
  count(table: string): Promise<number>
  /** All rows of a table in pieces, in the order of its key. */
  rows(table: string): AsyncIterable<PlainRow[]>
}

/** Rows in one piece: few enough that nobody else waits for long. */
export const rowsInPiece = 200

/** What the migrator keeps for itself: a copy has its own. */
export const ownTables: readonly string[] = ['kysely_migration', 'kysely_migration_lock']

/** Every row of the snapshot but the migrator's own. */
export async function* allRows(snapshot: Snapshot): AsyncGenerator<TableRows> {
  for (const table of await snapshot.tables()) {
    if (ownTables.includes(table)) continue
    for await (const rows of snapshot.rows(table)) yield { table, rows }
  }
}
