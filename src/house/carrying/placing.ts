import type { TableName } from '#platform/database.ts'
import { isSecretColumn } from '#platform/journal/secrets.ts'
import type { Module, PublicPart } from '#platform/module.ts'
import { columnsOfPerson } from '#platform/personal/declared.ts'
import { personalOf } from '#platform/personal/own.ts'

/** Where a table goes when the house is exported: `left` stays in the house. */
export type Placing = 'tables' | 'private' | 'left'

/**
 * The platform's own tables: keys and tickets, letters, work that waits, the journal with everything it has ever told,
 * and what the house works out again by itself.
 */
const ownLeft: readonly TableName[] = [
  ...([
    'session',
    'session_sight',
    'sending',
    'draft',
    'visit',
    'mail',
    'job',
    'schedule',
    'journal',
    'journal_head',
    'file_copy',
  ] as const),
  ...(['search_entry', 'search_term', 'search_spelling', 'search_posting', 'search_index'] as const),
]

/** Where each table goes that anybody has placed; what stays wins over what is private, and that over what is open. */
export function placings(modules: Module[]): Map<string, Placing> {
  const of = (placing: Placing, tables: readonly string[]) => tables.map((table): [string, Placing] => [table, placing])
  const given = (names: (module: Module) => readonly string[] | undefined) =>
    modules.flatMap((module) => names(module) ?? [])
  return new Map([
    ...of(
      'tables',
      given(({ open }) => open),
    ),
    ...of(
      'private',
      given(({ publicParts }) => publicParts?.filter(({ rows }) => rows === 'none').map(({ table }) => table)),
    ),
    ...of(
      'private',
      given(({ confidential }) => confidential),
    ),
    ...of(
      'private',
      personalOf(modules).map(({ table }) => table),
    ),
    ...of(
      'left',
      given(({ passing }) => passing),
    ),
    ...of(
      'left',
      given(({ secret }) => secret),
    ),
    ...of('left', ownLeft),
  ])
}

/** What of an open table is public; nothing where every row is that is not closed. */
export function publicPartOf(modules: Module[], table: string): PublicPart | undefined {
  return modules.flatMap(({ publicParts = [] }) => publicParts).find((one) => one.table === table)
}

/** The columns of an open table that are public. */
export function publicColumns(modules: Module[], table: string, columns: string[]): string[] {
  const { inner = [] } = publicPartOf(modules, table) ?? {}
  return writtenColumns(modules, table, columns).filter((column) => !inner.includes(column))
}

/** The columns of a table that are written: no hash, no secret, nothing its owner hides from everybody. */
export function writtenColumns(modules: Module[], table: string, columns: string[]): string[] {
  const declared = personalOf(modules).find((one) => one.table === table)
  const hidden = declared ? columnsOfPerson(declared).filter(([, { isHidden }]) => isHidden) : []
  const kept = new Set(hidden.map(([name]) => `${table}.${name}`))
  for (const { secret = [] } of modules) for (const name of secret) kept.add(name)
  return columns.filter((column) => !isSecretColumn(column) && !kept.has(`${table}.${column}`))
}
