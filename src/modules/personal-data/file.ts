import type { Moment } from '#platform/clock.ts'
import { columnsOfPerson } from '#platform/personal/declared.ts'
import { messages } from './messages.ts'
import type { GatheredRow } from './queries.ts'

/** What is handed over, for a program. */
export function asJson(rows: GatheredRow[], now: Moment): string {
  const held = rows.map(({ declared, row, history }) => ({
    table: declared.table,
    number: row.id,
    name: declared.name,
    held: valuesOf({ declared, row }).map(({ name, label, value }) => ({ column: name, label, value })),
    history: history.map(({ at, action, content }) => ({
      at,
      action,
      told: content === null ? null : JSON.parse(content),
    })),
  }))
  return `${JSON.stringify({ made_at: now, rows: held }, null, 2)}\n`
}

/** The same for a reader, in both languages. */
export function asText(rows: GatheredRow[], now: Moment): string {
  const { ka, en } = messages
  const parts = rows.map(({ declared, row, history }) => [
    `№ ${row.id} · ${declared.name.ka} / ${declared.name.en}`,
    ...valuesOf({ declared, row }).map(({ label, value }) => `${label.ka} / ${label.en}: ${value ?? '–'}`),
    ...history.map(({ at, action }) => `${at}  ${ka.actions[action]} / ${en.actions[action]}`),
    '',
  ])
  return [`${ka.fileHeading} / ${en.fileHeading}`, now, '', ...parts.flat()].join('\n')
}

/** What a person may read of a row; what serves the machine alone is left out. */
export function valuesOf({ declared, row }: Pick<GatheredRow, 'declared' | 'row'>) {
  // Rows of any table are read alike here; their columns are the declared ones.
  const values = row as unknown as Record<string, string | null>
  return columnsOfPerson(declared)
    .filter(([, column]) => !column.isHidden)
    .map(([name, { label }]) => ({ name, label, value: values[name] ?? null }))
}
