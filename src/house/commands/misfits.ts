import type { Misfit } from '#platform/copy/fitting.ts'
import { inTerminal } from '#platform/terminal.ts'
import { words } from './messages.ts'

/** A line for each table or column in which a database is not what Temi makes of it. */
export function misfitLines(misfits: Misfit[]): string[] {
  const m = inTerminal(words).misfits
  return misfits.map(({ kind, table, column, rows }) => {
    const what = column === undefined ? m.table(table) : m.column(column, table)
    if (kind === 'strange') return m.strange(what, rows)
    return column === undefined ? m.tableLacking(what) : m.columnLacking(what, rows)
  })
}
