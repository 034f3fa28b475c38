import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db, Row, TableName } from '../database.ts'
import { columnsOfPerson, declarationOf, type PersonalRow, type PersonalTable, rowsAlong } from './declared.ts'
import { findPersonalRow } from './erase.ts'
import { type MatchedBy, matcherOf, type Sought } from './match.ts'

/** A row that speaks of the person, and by what it was found. */
export interface FoundRow {
  declared: PersonalTable
  row: Row<TableName>
  by: MatchedBy[]
}

const rowsAtOnce = 200

/** Every row of the house that speaks of somebody. It reads all there is, and lets others in between. */
export async function* findPersonal(db: Db, personal: PersonalTable[], sought: Sought): AsyncGenerator<FoundRow> {
  const matches = matcherOf(sought)
  for (const declared of personal) {
    for await (const row of rowsOf(db, declared)) {
      const by = new Set<MatchedBy>()
      for (const [name, column] of columnsOfPerson(declared)) {
        const value = (row as Record<string, unknown>)[name]
        // In drafts the words stand as JSON, where a new line is written as a letter.
        const text = typeof value === 'string' ? value.replaceAll(/\\[nrt"]/g, ' ') : ''
        if (column.by && text) for (const one of matches(column.by, text)) by.add(one)
      }
      if (by.size > 0) yield { declared, row, by: [...by] }
    }
  }
}

async function* rowsOf(db: Db, { table }: PersonalTable): AsyncGenerator<Row<TableName>> {
  for (let after = 0; ; ) {
    const rows = (await db
      .selectFrom(table as never)
      .selectAll()
      .where(sql<boolean>`id > ${after}`)
      .orderBy(sql`id`)
      .limit(rowsAtOnce)
      .execute()) as Row<TableName>[]
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < rowsAtOnce) return
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
  return [{ declared, row, by: [] }, ...along]
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
