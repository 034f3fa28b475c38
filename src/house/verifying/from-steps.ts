import { sql } from 'kysely'
import { withoutLines } from '#platform/journal/unwritten.ts'
import { openPassingAfter } from '#platform/sqlite/passing.ts'
import { steps } from '../../migrations/index.ts'

/** The columns of rows, by table and number. */
export type KnownRows = ReadonlyMap<string, ReadonlyMap<number, Record<string, unknown>>>

/**
 * The rows that the steps of the database bring themselves, such as the first roles, as they leave them: no line of the journal
 * tells of their making. Found by taking all steps in a database that is only in memory.
 */
export async function rowsFromSteps(): Promise<KnownRows> {
  const db = await openPassingAfter(steps)
  const tables = (await db.introspection.getTables()).map(({ name }) => name)
  const known = new Map<string, Map<number, Record<string, unknown>>>()
  for (const table of tables.filter((name) => !withoutLines.has(name))) {
    const { rows } = await sql<{ id: number }>`select * from ${sql.table(table)}`.execute(db)
    if (rows.length > 0) known.set(table, new Map(rows.map((row) => [row.id, row])))
  }
  await db.destroy()
  return known
}
