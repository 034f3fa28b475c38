import type { NumberedRow } from '#platform/copy/carry-in.ts'
import type { PlainRow } from '#platform/copy/rows.ts'
import type { ReadTable } from './folder.ts'
import { type Problem, problem } from './problem.ts'
import type { TableRule } from './rules.ts'

export interface Addition {
  row: number
  values: PlainRow
}

export interface Amendment {
  row: number
  was: NumberedRow
  to: PlainRow
}

/** What one table is to become. */
export interface TableDifference {
  rule: TableRule
  file: string
  added: Addition[]
  changed: Amendment[]
  closed: NumberedRow[]
}

/**
 * What somebody has meant with a table: the difference between what was written and what is in the folder now, held
 * against what stands in the house. In another house what was written says nothing: there the rows themselves count.
 */
export function differenceOf(
  { file, meant, written }: ReadTable,
  rule: TableRule,
  standing: NumberedRow[],
  isHere: boolean,
): { difference: TableDifference; problems: Problem[] } {
  const difference: TableDifference = { rule, file, added: [], changed: [], closed: [] }
  const problems: Problem[] = []
  const now = new Map(standing.map((row) => [row.id, row]))
  const before = new Map<PlainRow[string], PlainRow>(
    isHere ? written.map(({ id, values }) => [id, values]) : standing.map((row) => [row.id, row]),
  )
  const seen = new Set<PlainRow[string]>()
  const columns = meant[0] ? Object.keys(meant[0].values).filter((column) => column !== 'id') : []
  const textOf = (row: PlainRow) => JSON.stringify(columns.map((column) => row[column] ?? null))
  // Of a large house, to hold each new row against each that stands would take minutes.
  const there = new Set(standing.map(textOf))
  for (const one of meant) {
    const { row, id, values } = one
    const place = { file, row, column: 'id' }
    if (id !== null && !(typeof id === 'number' && Number.isInteger(id) && id > 0 && id < 2 ** 31 && !seen.has(id))) {
      problems.push(problem(place, (m) => m.found(String(id), m.id)))
      continue
    }
    if (id !== null) seen.add(id)
    const former = id === null ? undefined : before.get(id)
    const here = id === null ? undefined : now.get(id)
    if (former && here) {
      const { to, lost } = edits(former, values, here)
      problems.push(...lost.map((column) => problem({ file, row, column }, (m) => m.changedSince)))
      if (Object.keys(to).length > 0) difference.changed.push({ row, was: here, to })
    } else if (here ? !isSame(here, values) : !(id === null && there.has(textOf(values)))) {
      if (here) problems.push(problem(place, (m) => m.idTaken))
      else difference.added.push({ row, values })
    }
  }
  for (const id of before.keys()) {
    const here = typeof id === 'number' && !seen.has(id) ? now.get(id) : undefined
    if (here && rule.isClosable && here.closed_at === null) difference.closed.push(here)
    else if (here && !rule.isClosable) problems.push(problem(file, (m) => m.notDeleted(here.id)))
  }
  return { difference, problems }
}

/** The columns somebody has edited, and those of them that are no longer what they were when it was edited. */
function edits(former: PlainRow, values: PlainRow, here: PlainRow): { to: PlainRow; lost: string[] } {
  const edited = Object.keys(values).filter(
    (column) => values[column] !== former[column] && values[column] !== here[column],
  )
  return {
    to: Object.fromEntries(edited.map((column) => [column, values[column] ?? null])),
    lost: edited.filter((column) => here[column] !== former[column]),
  }
}

/** Whether a row holds just this already, whatever its number. */
function isSame(here: PlainRow, values: PlainRow): boolean {
  return Object.entries(values).every(([column, value]) => column === 'id' || here[column] === value)
}
