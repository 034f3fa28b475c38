import { ownTables } from './rows.ts'

/** What the database holds a table to, besides types and nothing. */
export type Constraint =
  | { kind: 'reference'; table: string; column: string; to: string }
  /** Together they stand in one row only. */
  | { kind: 'once'; table: string; columns: string[] }
  | { kind: 'among'; table: string; column: string; words: string[] }

/** An index, or what is done or shown by the database itself. */
export interface NamedPart {
  kind: 'index' | 'unique index' | 'trigger' | 'rule' | 'view'
  name: string
  table: string
}

/** Something of the schema besides tables and columns, in words that are the same on both engines. */
export interface SchemaPart {
  kind: Constraint['kind'] | NamedPart['kind']
  says: string
}

/** The same of all of them. */
export function asParts(constraints: Constraint[], named: NamedPart[]): SchemaPart[] {
  // A number is one of a few by a check that names no words.
  const told = constraints.filter(
    (one) => !ownTables.includes(one.table) && !(one.kind === 'among' && !one.words.length),
  )
  return [
    ...told.map((one) => ({ kind: one.kind, says: sentenceOf(one) })),
    ...named.map(({ kind, name, table }) => ({
      kind,
      says: kind === 'view' ? `the view ${name}` : `the ${kind} ${name} of ${table}`,
    })),
  ]
}

function sentenceOf(one: Constraint): string {
  if (one.kind === 'reference') return `the rule that ${one.column} of ${one.table} names a row of ${one.to}`
  if (one.kind === 'once') return `the rule that ${one.columns.join(' and ')} of ${one.table} stands in one row only`
  return `the rule that ${one.column} of ${one.table} is one of ${one.words.join(', ')}`
}

/** The words in quotes of a check, as SQL writes them. */
export function wordsIn(check: string): string[] {
  return [...check.matchAll(/'((?:[^']|'')*)'/g)].map(([, word = '']) => word.replaceAll("''", "'"))
}
