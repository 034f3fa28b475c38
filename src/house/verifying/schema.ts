import type { Kysely } from 'kysely'
import type { SchemaPart } from '#platform/copy/constraints.ts'
import type { Database } from '#platform/database.ts'
import type { Made } from './from-steps.ts'

export interface SchemaVerdict {
  /** What the steps have made and somebody has taken away. */
  lacking: string[]
  /** What somebody has added: it is in no copy, and no row of it is looked at. */
  foreign: string[]
  /** The tables whose rows can be looked at. */
  tables: string[]
}

/** Compares the tables and columns there are with those that the steps of the database make. */
export async function compareSchema(db: Kysely<Database>, { columns }: Made): Promise<SchemaVerdict> {
  const found = (await db.introspection.getTables()).filter(({ isView }) => !isView)
  const there = new Map(found.map((table) => [table.name, new Set(table.columns.map(({ name }) => name))]))
  const verdict: SchemaVerdict = { lacking: [], foreign: [], tables: [] }
  for (const [table, made] of columns) {
    const own = there.get(table)
    if (!own) verdict.lacking.push(`the table ${table}`)
    if (!own) continue
    verdict.tables.push(table)
    for (const column of made) if (!own.has(column)) verdict.lacking.push(`the column ${column} of ${table}`)
    for (const column of own) if (!made.has(column)) verdict.foreign.push(`the column ${column} of ${table}`)
  }
  for (const table of there.keys()) if (!columns.has(table)) verdict.foreign.push(`the table ${table}`)
  return verdict
}

export interface PartsVerdict {
  lacking: string[]
  /** What does something by itself: nobody has answered for it, and no line will tell of it. */
  atWork: string[]
  foreign: string[]
}

/** Compares indexes, rules, triggers and views with those that the steps make. */
export function compareParts(found: SchemaPart[], { parts }: Made, lacking: string[]): PartsVerdict {
  const [made, there] = [new Set(parts.map(({ says }) => says)), new Set(found.map(({ says }) => says))]
  const strange = found.filter(({ says }) => !made.has(says))
  const isAtWork = ({ kind }: SchemaPart) => kind === 'trigger' || kind === 'rule'
  const told = (some: SchemaPart[]) => [...new Set(some.map(({ says }) => says))]
  return {
    // Whatever belonged to a table or a column that is not there went with it.
    lacking: [...made].filter((says) => !there.has(says) && !lacking.some((what) => belongsTo(says, what))),
    atWork: told(strange.filter(isAtWork)),
    foreign: told(strange.filter((part) => !isAtWork(part))),
  }
}

/** `what` is told as `compareSchema` does. */
function belongsTo(says: string, what: string): boolean {
  const [, column, table] = /^the (?:column (\S+) of|table) (\S+)$/.exec(what) ?? []
  const isNamed = (word: string | undefined) => word === undefined || new RegExp(`\\b${word}\\b`).test(says)
  return isNamed(table) && isNamed(column)
}
