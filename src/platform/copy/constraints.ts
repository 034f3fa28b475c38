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

/** Something of the schema besides tables and columns. */
export interface SchemaPart {
  kind: Constraint['kind'] | NamedPart['kind']
  /** What is in it by name: of a rule the columns, the table, and what they are held to; of all others the name, and the table. */
  of: string[]
  /** The same in one text, which is equal on both engines. */
  says: string
}

/** The same of all of them. */
export function asParts(constraints: Constraint[], named: NamedPart[]): SchemaPart[] {
  // A number is one of a few by a check that names no words.
  const told = constraints.filter(
    (one) => !ownTables.includes(one.table) && !(one.kind === 'among' && !one.words.length),
  )
  return [
    ...told.map((one) => partOf(one.kind, namesIn(one))),
    ...named.map(({ kind, name, table }) => partOf(kind, kind === 'view' ? [name] : [name, table])),
  ]
}

function partOf(kind: SchemaPart['kind'], of: string[]): SchemaPart {
  return { kind, of, says: [kind, ...of].join(' ') }
}

function namesIn(one: Constraint): string[] {
  if (one.kind === 'reference') return [one.column, one.table, one.to]
  if (one.kind === 'once') return [one.columns.join(' and '), one.table]
  return [one.column, one.table, one.words.join(', ')]
}

/** The words in quotes of a check, as SQL writes them. */
export function wordsIn(check: string): string[] {
  return [...check.matchAll(/'((?:[^']|'')*)'/g)].map(([, word = '']) => word.replaceAll("''", "'"))
}
