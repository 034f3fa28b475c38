import type { Moment } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import type { CellField, Editable } from '#platform/editable.ts'
import type { Bilingual } from '#platform/messages.ts'
import { linesFields } from './queries.ts'
import { columnsOf } from './values.ts'

/** One row that a change wrote, as the journal tells it. */
export interface HistoryLine {
  at: Moment
  actor: string
  action: string
  why: string
  /** What it is about: the record itself, or a line of it. */
  label: Bilingual | undefined
  /** The questions whose answers changed. */
  changes: Array<{ field: CellField; column: string; was: unknown; is: unknown }>
}

/** A change: all lines of one moment by one hand. */
export interface HistoryEntry extends Pick<HistoryLine, 'at' | 'actor' | 'why'> {
  lines: HistoryLine[]
}

const atMost = 500

/** What the journal says about a record and its lines, the newest first. */
export async function historyOf(db: Db, editable: Editable, number: number): Promise<HistoryEntry[]> {
  const lines = await linesAbout(db, editable.table, [number], editable.fields.filter(isCell), undefined)
  const tables = new Map(linesFields(editable).map((field) => [field.table, field]))
  for (const { table, of, one } of tables.values()) {
    const fields = linesFields(editable)
      .filter((other) => other.table === table)
      .flatMap((other) => [...other.fields])
    lines.push(...(await linesAbout(db, table, await partNumbers(db, table, of, number), fields, one)))
  }
  lines.sort((one, other) => (one.at < other.at ? 1 : -1))
  return together(lines)
}

function isCell(field: Editable['fields'][number]): field is CellField & Editable['fields'][number] {
  return field.type !== 'lines'
}

/** Every line a record has had, closed ones too. */
async function partNumbers(db: Db, table: string, of: string, number: number): Promise<number[]> {
  // Kysely types one table at a time; the declaration of the question has held the column to the table.
  const rows = await db
    .selectFrom(table as 'project_text')
    .select('id')
    .where(of as 'project_id', '=', number)
    .execute()
  return rows.map(({ id }) => id)
}

async function linesAbout(
  db: Db,
  table: string,
  numbers: number[],
  fields: CellField[],
  label: Bilingual | undefined,
): Promise<HistoryLine[]> {
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('journal')
    .select(['at', 'actor', 'action', 'content'])
    .where('table_name', '=', table)
    .where('row_id', 'in', numbers)
    .orderBy('id', 'desc')
    .limit(atMost)
    .execute()
  return rows.map(({ at, actor, action, content }) => {
    const { why, changes } = told(content)
    const isReopened = action === 'amend' && changes.closed_at?.[1] === null && changes.closed_at?.[0] !== null
    return {
      ...{ at, actor, why, label },
      action: isReopened ? 'reopen' : action,
      changes: action === 'create' ? [] : changesIn(changes, fields),
    }
  })
}

interface Told {
  why: string
  changes: Record<string, [unknown, unknown]>
}

/** What was erased for a person is not told any more. */
function told(content: string | null): Told {
  return content === null ? { why: '', changes: {} } : JSON.parse(content)
}

function changesIn(changes: Told['changes'], fields: CellField[]): HistoryLine['changes'] {
  return Object.entries(changes).flatMap(([column, [was, is]]) => {
    const field = fields.find((one) => columnsOf(one).includes(column))
    return field ? [{ field, column, was, is }] : []
  })
}

function together(lines: HistoryLine[]): HistoryEntry[] {
  const entries: HistoryEntry[] = []
  for (const line of lines) {
    const last = entries.at(-1)
    if (last && last.at === line.at && last.actor === line.actor) last.lines.push(line)
    else entries.push({ at: line.at, actor: line.actor, why: line.why, lines: [line] })
  }
  return entries
}

/** The names of workers by number, for whoever has changed something. */
export async function workerNames(db: Db): Promise<Map<number, string>> {
  const rows = await db.selectFrom('worker').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
