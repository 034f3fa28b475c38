import type { Kysely } from 'kysely'
import type { SchemaPart } from '#platform/copy/constraints.ts'
import type { Database } from '#platform/database.ts'
import type { Made } from './from-steps.ts'

/** A table, or one of its columns. */
export interface Place {
  table: string
  column?: string
}

export interface SchemaVerdict {
  /** What the steps have made and somebody has taken away. */
  lacking: Place[]
  /** What somebody has added: it is in no copy, and no row of it is looked at. */
  foreign: Place[]
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
    if (!own) verdict.lacking.push({ table })
    if (!own) continue
    verdict.tables.push(table)
    for (const column of made) if (!own.has(column)) verdict.lacking.push({ table, column })
    for (const column of own) if (!made.has(column)) verdict.foreign.push({ table, column })
  }
  for (const table of there.keys()) if (!columns.has(table)) verdict.foreign.push({ table })
  return verdict
}

export interface PartsVerdict {
  lacking: SchemaPart[]
  /** What does something by itself: nobody has answered for it, and no line will tell of it. */
  atWork: SchemaPart[]
  foreign: SchemaPart[]
}

/** Compares indexes, rules, triggers and views with those that the steps make. */
export function compareParts(found: SchemaPart[], { parts }: Made, lacking: Place[]): PartsVerdict {
  const [made, there] = [bySentence(parts), bySentence(found)]
  const strange = [...there.values()].filter(({ says }) => !made.has(says))
  const isAtWork = ({ kind }: SchemaPart) => kind === 'trigger' || kind === 'rule'
  return {
    // Whatever belonged to a table or a column that is not there went with it.
    lacking: [...made.values()].filter((part) => !there.has(part.says) && !lacking.some((one) => belongsTo(part, one))),
    atWork: strange.filter(isAtWork),
    foreign: strange.filter((part) => !isAtWork(part)),
  }
}

function bySentence(parts: SchemaPart[]): Map<string, SchemaPart> {
  return new Map(parts.map((part) => [part.says, part]))
}

function belongsTo({ says }: SchemaPart, { table, column }: Place): boolean {
  const isNamed = (word: string | undefined) => word === undefined || new RegExp(`\\b${word}\\b`).test(says)
  return isNamed(table) && isNamed(column)
}
