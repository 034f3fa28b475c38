import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db, Row, TableName } from '../database.ts'
import { columnsOfPerson, declarationOf, type PersonalRow, type PersonalTable, rowsAlong } from './declared.ts'
import { findPersonalRow } from './erase.ts'
import { type Clue, matcherOf } from './match.ts'

/** A row that speaks of the person, and by what it was found. */
export interface FoundRow {
  declared: PersonalTable
  row: Row<TableName>
  by: Clue[]
  /** Those of them that it says of its own person, and not in words in which anybody may be named. */
  own: Clue[]
}

const rowsAtOnce = 200

/** Every row of the house that speaks of somebody. It reads all there is, and lets others in between. */
export async function* findPersonal(
  db: Db,
  personal: PersonalTable[],
  clues: readonly Clue[],
): AsyncGenerator<FoundRow> {
  const matches = matcherOf(clues)
  for (const declared of personal) {
    for await (const row of rowsOf(db, declared.table, rowsAtOnce)) {
      if (declared.isOf && !declared.isOf(row)) continue
      const by = new Set<Clue>()
      const own = new Set<Clue>()
      for (const [name, column] of columnsOfPerson(declared)) {
        const value = (row as Record<string, unknown>)[name]
        // In drafts the words stand as JSON, where a new line is written as a letter.
        const text = typeof value === 'string' ? value.replaceAll(/\\[nrt"]/g, ' ') : ''
        for (const clue of column.by && text ? matches(column.by, text) : []) {
          by.add(clue)
          if (column.by !== 'words') own.add(clue)
        }
      }
      if (by.size > 0) yield { declared, row, by: [...by], own: [...own] }
    }
  }
}

/** Every row of a table, some at a time, with others let in between. */
export async function* rowsOf(db: Db, table: TableName, atOnce: number): AsyncGenerator<Row<TableName>> {
  for (let after = 0; ; ) {
    const rows = (await db
      .selectFrom(table as never)
      .selectAll()
      .where(sql<boolean>`id > ${after}`)
      .orderBy(sql`id`)
      .limit(atOnce)
      .execute()) as Row<TableName>[]
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return
    after = last.id
    await setImmediate()
  }
}

/** A row with everything that goes along with it, each once. */
export async function withAlong(db: Db, personal: PersonalTable[], first: PersonalRow): Promise<FoundRow[]> {
  const declared = declarationOf(personal, first.table)
  const row = await findPersonalRow(db, first)
  if (!row) return []
  const others = await rowsAlong(db, personal, { declared, row })
  const along: FoundRow[] = []
  for (const other of others) along.push(...(await withAlong(db, personal, other)))
  return [{ declared, row, by: [], own: [] }, ...along]
}

/** What the journal still tells of a row, the oldest first. */
export function historyOf(db: Db, { table, id }: PersonalRow) {
  return db
    .selectFrom('journal')
    .select(['at', 'action', 'content'])
    .where('table_name', '=', table)
    .where('row_id', '=', id)
    .orderBy('id')
    .execute()
}
