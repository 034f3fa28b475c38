import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import type { RecordKind, RecordWords } from '../records.ts'

/** Rows that a change has written. */
export interface Touched {
  table: string
  /** The row as it now stands. */
  row: Record<string, unknown>
}

/** Makes the search entries of every record anew that a change has touched, itself or through one of its parts. */
export async function renewEntries(db: Kysely<Database>, records: RecordKind[], touched: Touched[]): Promise<void> {
  for (const record of records) {
    const numbers = numbersOf(record, touched)
    if (numbers.length > 0) await renew(db, record, numbers)
  }
}

function numbersOf(record: RecordKind, touched: Touched[]): number[] {
  const columns: Record<string, string | undefined> = { ...record.parts, [record.table]: 'id' }
  const numbers = touched.flatMap(({ table, row }) => {
    const column = columns[table]
    return column === undefined ? [] : [Number(row[column])]
  })
  return [...new Set(numbers)]
}

async function renew(db: Kysely<Database>, record: RecordKind, numbers: number[]): Promise<void> {
  await db.deleteFrom('search_entry').where('kind', '=', record.kind).where('number', 'in', numbers).execute()
  if (record.seenBy !== 'everybody') return
  const visible = await record.published(db, numbers)
  const words = visible.length > 0 ? await record.words(db, visible) : []
  if (words.length > 0)
    await db
      .insertInto('search_entry')
      .values(words.map((one) => entry(record.kind, one)))
      .execute()
}

function entry(kind: string, { number, title, texts }: RecordWords) {
  return {
    kind,
    number,
    title_ka: title.ka,
    title_en: title.en,
    words_ka: texts.map((text) => text.ka).join('\n'),
    words_en: texts.map((text) => text.en).join('\n'),
  }
}
