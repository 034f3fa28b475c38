import type { Db } from '#platform/database.ts'
import type { CellField, Editable, LinesField } from '#platform/editable.ts'
import { type ChangesFound, listChanges, type ToldLine } from '#platform/journal/read.ts'
import { tellReason } from '#platform/journal/reasons.ts'
import type { Bilingual } from '#platform/messages.ts'
import { linesFields } from './queries.ts'
import { type AnyRow, columnsOf } from './values.ts'

/** One row that a change wrote, as it is told about a record. */
export interface HistoryLine {
  /** What it is about: the record itself, or a line of it. */
  label: Bilingual
  /** The answer by which a line is known from its neighbours. */
  known: { field: CellField; cells: Record<string, unknown> } | undefined
  action: string
  /** What it told was erased for somebody's right to it. */
  isErased: boolean
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
  const parts = await partsOf(db, editable, number)
  const rows = [{ table: editable.table as string, rows: [number] }]
  for (const [table, some] of parts) if (some.size > 0) rows.push({ table, rows: [...some.keys()] })
  const { changes, next } = await listChanges(db, { rows, before })
  return { entries: changes.map((change) => entryOf({ editable, parts }, change)), next }
}

/** Every line the record has had, closed ones too, by table and number. */
type Parts = Map<string, Map<number, AnyRow>>

async function partsOf(db: Db, editable: Editable, number: number): Promise<Parts> {
  const parts: Parts = new Map()
  for (const { table, of } of linesFields(editable)) {
    if (parts.has(table)) continue
    // Kysely types one table at a time; the declaration of the question has held the column to the table.
    const rows = await db
      .selectFrom(table as 'project_text')
      .selectAll()
      .where(of as 'project_id', '=', number)
      .execute()
    // Rows of a table of the house, read whole.
    parts.set(table, new Map(rows.map((row) => [row.id, row as unknown as AnyRow])))
  }
  return parts
}

interface Told {
  editable: Editable
  parts: Parts
}

function entryOf(told: Told, { id, at, actor, lines }: ChangesFound['changes'][number]): HistoryEntry {
  const why = lines.map(({ content }) => content?.why ?? '').find((reason) => reason !== '')
  return { id, at, actor, why: tellReason(why), lines: lines.map((line) => lineOf(told, line)) }
}

function lineOf({ editable, parts }: Told, { table, row, action, content }: ToldLine): HistoryLine {
  const changes = content?.changes ?? {}
  const isReopened = action === 'amend' && changes.closed_at?.[1] === null
  const written = Object.fromEntries(Object.entries(changes).map(([column, [, is]]) => [column, is]))
  const cells = action === 'create' && content ? written : (parts.get(table)?.get(row) ?? {})
  const part = linesFields(editable).find((field) => field.table === table && answers(field, cells))
  const own = editable.fields.filter((field) => field.type !== 'lines')
  const told = action === 'create' || action === 'forget' ? [] : changesIn(changes, part?.fields ?? own)
  return {
    label: part?.one ?? editable.name,
    known: part && knownBy(part, cells, told),
    action: isReopened ? 'reopen' : action,
    isErased: content === undefined,
    changes: told,
  }
}

function answers({ only }: LinesField, cells: Record<string, unknown>): boolean {
  return only === undefined || cells[only.column] === only.is
}

/** Its first answer, where that does not stand among the changes anyway. */
function knownBy({ fields }: LinesField, cells: Record<string, unknown>, changes: HistoryLine['changes']) {
  const field = fields.find((one) => columnsOf(one).some((column) => cells[column]))
  return field && !changes.some((change) => change.field === field) ? { field, cells } : undefined
}

function changesIn(
  changes: NonNullable<ToldLine['content']>['changes'],
  fields: readonly CellField[],
): HistoryLine['changes'] {
  return Object.entries(changes).flatMap(([column, [was, is]]) => {
    const field = fields.find((one) => columnsOf(one).includes(column))
    return field ? [{ field, column, was, is }] : []
  })
}
