import type { Db } from '#platform/database.ts'
import type { CellField, Editable } from '#platform/editable.ts'
import { type ChangesFound, listChanges, type ToldLine } from '#platform/journal/read.ts'
import { tellReason } from '#platform/journal/reasons.ts'
import type { Bilingual } from '#platform/messages.ts'
import { linesFields } from './queries.ts'
import { columnsOf } from './values.ts'

/** One row that a change wrote, as it is told about a record. */
export interface HistoryLine {
  /** What it is about: nothing for the record itself, or a line of it. */
  label: Bilingual | undefined
  action: string
  /** The questions whose answers changed. */
  changes: Array<{ field: CellField; column: string; was: unknown; is: unknown }>
}

/** A change to a record: who made it, when, and why. */
export interface HistoryEntry {
  id: number
  at: string
  actor: string
  why: Bilingual | undefined
  lines: HistoryLine[]
}

/** A stretch of what the journal says about a record and its lines, the newest first, and where it goes on. */
export async function historyOf(db: Db, editable: Editable, number: number, before: number | undefined) {
  const { changes, next } = await listChanges(db, { rows: await rowsOf(db, editable, number), before })
  return { entries: changes.map((change) => entryOf(editable, change)), next }
}

/** The record and every line it has had, closed ones too. */
async function rowsOf(db: Db, editable: Editable, number: number) {
  const rows = [{ table: editable.table as string, rows: [number] }]
  const parts = new Map(linesFields(editable).map(({ table, of }) => [table, of]))
  for (const [table, of] of parts) rows.push({ table, rows: await partNumbers(db, table, of, number) })
  return rows.filter((some) => some.rows.length > 0)
}

async function partNumbers(db: Db, table: string, of: string, number: number): Promise<number[]> {
  // Kysely types one table at a time; the declaration of the question has held the column to the table.
  const rows = await db
    .selectFrom(table as 'project_text')
    .select('id')
    .where(of as 'project_id', '=', number)
    .execute()
  return rows.map(({ id }) => id)
}

function entryOf(editable: Editable, { id, at, actor, lines }: ChangesFound['changes'][number]): HistoryEntry {
  const why = lines.map(({ content }) => content?.why ?? '').find((reason) => reason !== '')
  return { id, at, actor, why: tellReason(why), lines: lines.map((line) => lineOf(editable, line)) }
}

function lineOf(editable: Editable, { table, action, content }: ToldLine): HistoryLine {
  const parts = linesFields(editable).filter((field) => field.table === table)
  const own = editable.fields.filter((field) => field.type !== 'lines')
  const fields = table === editable.table ? own : parts.flatMap((part) => [...part.fields])
  const changes = content?.changes ?? {}
  const isReopened = action === 'amend' && changes.closed_at?.[1] === null
  return {
    label: parts.length === 1 ? parts[0]?.one : undefined,
    action: isReopened ? 'reopen' : action,
    changes: action === 'create' ? [] : changesIn(changes, fields),
  }
}

function changesIn(changes: Record<string, [unknown, unknown]>, fields: CellField[]): HistoryLine['changes'] {
  return Object.entries(changes).flatMap(([column, [was, is]]) => {
    const field = fields.find((one) => columnsOf(one).includes(column))
    return field ? [{ field, column, was, is }] : []
  })
}

/** The names of workers by number, for whoever has changed something. */
export async function workerNames(db: Db): Promise<Map<number, string>> {
  const rows = await db.selectFrom('worker').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
