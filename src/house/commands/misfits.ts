import type { Misfit } from '#platform/copy/fitting.ts'

/** A line for each table or column in which a database is not what Temi makes of it. */
export function misfitLines(misfits: Misfit[]): string[] {
  return misfits.map(({ kind, table, column, rows }) => {
    const what = column === undefined ? `The table "${table}"` : `The column "${column}" of the table "${table}"`
    const counted = `${rows} ${rows === 1 ? 'row' : 'rows'}`
    if (kind === 'strange') return `${what} is not of Temi and was left out: ${counted}.`
    return column === undefined ? `${what} is missing in the database.` : `${what} is missing: ${counted} without it.`
  })
}
