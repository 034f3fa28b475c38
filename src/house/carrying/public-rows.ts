import type { Constraint } from '#platform/copy/constraints.ts'
import type { PlainRow, TableRows } from '#platform/copy/rows.ts'
import type { Module } from '#platform/module.ts'
import { publicPartOf } from './placing.ts'

/** The numbers of rows that are not public, by table. */
export type NotPublic = ReadonlyMap<string, ReadonlySet<unknown>>

interface Reading {
  modules: Module[]
  /** The open tables, and whether a column of theirs may hold nothing. */
  open: ReadonlyMap<string, ReadonlySet<string>>
  constraints: Constraint[]
  read: (table: string) => AsyncIterable<TableRows>
}

/**
 * Rows of open tables that are not public: closed, not published, or part of such a row. What only mentions one stays, and
 * the mention goes (`onlyPublic`).
 */
export async function notPublicRows({ modules, open, constraints, read }: Reading): Promise<NotPublic> {
  const hidden = new Map<string, Set<unknown>>([...open.keys()].map((table) => [table, new Set()]))
  const count = () => [...hidden.values()].reduce((sum, { size }) => sum + size, 0)
  // A part may belong to a part, in a table that was read before.
  for (let before = -1; before < count(); ) {
    before = count()
    for (const [table, optional] of open) {
      const own = publicPartOf(modules, table)?.rows ?? 'all'
      const owners = referencesOf(constraints, table).filter(([column]) => !optional.has(column))
      for await (const { rows } of read(table)) {
        for (const row of rows) {
          const isOwn = own === 'all' || (own !== 'none' && row[own.column] === own.is)
          const isPart = owners.some(([column, to]) => hidden.get(to)?.has(row[column]))
          if (!isOwn || isPart || (row.closed_at ?? null) !== null) hidden.get(table)?.add(row.id)
        }
      }
    }
  }
  return hidden
}

/** The public rows among these, without the numbers of rows that are not. */
export async function* onlyPublic(
  pieces: AsyncIterable<TableRows>,
  constraints: Constraint[],
  hidden: NotPublic,
): AsyncGenerator<TableRows> {
  for await (const { table, rows } of pieces) {
    const references = referencesOf(constraints, table)
    const open = rows.filter(({ id }) => !hidden.get(table)?.has(id))
    yield { table, rows: open.map((row) => withoutMentions(row, references, hidden)) }
  }
}

function withoutMentions(row: PlainRow, references: Array<[column: string, to: string]>, hidden: NotPublic): PlainRow {
  const gone = references.filter(([column, to]) => hidden.get(to)?.has(row[column]))
  return gone.length === 0 ? row : { ...row, ...Object.fromEntries(gone.map(([column]) => [column, null])) }
}

function referencesOf(constraints: Constraint[], table: string): Array<[column: string, to: string]> {
  return constraints.flatMap((one) => (one.kind === 'reference' && one.table === table ? [[one.column, one.to]] : []))
}
