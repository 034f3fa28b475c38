import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db, Row, TableName } from '../database.ts'
import { namesInJournal } from '../journal/former-names.ts'
import { findPersonalRow } from './erase.ts'
import type { Matcher } from './match.ts'
import { textsTold } from './texts.ts'

/** A row of which the journal tells in words that are looked for, whatever stands in it now. */
export interface ToldRow {
  table: TableName
  row: Row<TableName>
  text: string
}

const linesAtOnce = 200
/** Others are let in after so many letters. */
const lettersAtOnce = 20_000

/** The rows of some tables of which the journal tells in such words, each once. It reads all there is. */
export async function* findTold(db: Db, tables: readonly TableName[], matches: Matcher): AsyncGenerator<ToldRow> {
  const byName = new Map(tables.flatMap((table) => namesInJournal(table).map((name) => [name, table])))
  const found = new Set<string>()
  let read = 0
  for await (const { table_name, row_id, content } of linesOf(db, [...byName.keys()])) {
    const table = byName.get(table_name)
    if (!table || content === null || found.has(`${table} ${row_id}`)) continue
    read += content.length
    if (read > lettersAtOnce) {
      await setImmediate()
      read = 0
    }
    const text = textsTold(content).find((one) => matches('words', one).length > 0)
    if (text === undefined) continue
    found.add(`${table} ${row_id}`)
    const row = await findPersonalRow(db, { table, id: row_id })
    if (row) yield { table, row, text }
  }
}

async function* linesOf(db: Db, names: string[]) {
  const { line: last } = await db
    .selectFrom('journal_head')
    .select('line')
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
  for (let after = 0; after < last; after += linesAtOnce) {
    // As a condition, the names would make SQLite look through the index of tables, which is as long as the journal.
    const isWanted = sql<boolean>`table_name in (${sql.join(names)})`
    yield* await db
      .selectFrom('journal')
      .select(['table_name', 'row_id'])
      .select(({ ref }) => sql<string | null>`case when ${isWanted} then ${ref('content')} end`.as('content'))
      .where('id', '>', after)
      .where('id', '<=', after + linesAtOnce)
      .orderBy('id')
      .execute()
    await setImmediate()
  }
}
