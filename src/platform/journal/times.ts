import type { Moment } from '../clock.ts'
import type { Db } from '../database.ts'
import type { RecordKind } from '../records.ts'
import type { JournalContent } from './chain.ts'

/** When a record was entered, and when it, or anything that belongs to it, was last changed. */
export interface Times {
  entered: Moment
  changed: Moment
}

/** The times of the records of one kind, by their numbers, as the journal tells them. */
export async function timesOf(db: Db, record: RecordKind): Promise<Map<number, Times>> {
  const own = await db
    .selectFrom('journal')
    .select((select) => ['row_id', select.fn.min('at').as('entered'), select.fn.max('at').as('changed')])
    .where('table_name', '=', record.table)
    .groupBy('row_id')
    .execute()
  const times = new Map(own.map(({ row_id, entered, changed }) => [row_id, { entered, changed }]))
  for (const [table, column] of Object.entries(record.parts ?? {})) await addParts(db, times, table, column)
  return times
}

/** A line tells to which record a part belongs; once that has been erased, the part was last changed unseen. */
async function addParts(db: Db, times: Map<number, Times>, table: string, column: string): Promise<void> {
  const lines = await db
    .selectFrom('journal')
    .select(['row_id', 'at', 'content'])
    .where('table_name', '=', table)
    .orderBy('id')
    .execute()
  const owners = new Map<number, number>()
  for (const { row_id, at, content } of lines) {
    const owner = ownerIn(content, column) ?? owners.get(row_id)
    const known = owner === undefined ? undefined : times.get(owner)
    if (owner !== undefined) owners.set(row_id, owner)
    if (known && at > known.changed) known.changed = at
  }
}

function ownerIn(content: string | null, column: string): number | undefined {
  if (content === null) return undefined
  // Written by the door for change, and by nothing else.
  const { changes } = JSON.parse(content) as JournalContent
  const owner = changes[column]?.[1]
  return typeof owner === 'number' ? owner : undefined
}
