import { type Kysely, sql } from 'kysely'
import { asParts, type Constraint, type NamedPart, type SchemaPart, wordsIn } from '../copy/constraints.ts'
import type { Database } from '../database.ts'

/** References, keys and known words of every table. */
export async function constraintsOf(db: Kysely<Database>): Promise<Constraint[]> {
  return [...(await references(db)), ...(await keys(db)), ...(await knownWords(db))]
}

/** The same, and what has a name of its own. */
export async function partsOf(db: Kysely<Database>): Promise<SchemaPart[]> {
  return asParts(await constraintsOf(db), await namedParts(db))
}

async function references(db: Kysely<Database>): Promise<Constraint[]> {
  const { rows } = await sql<{ table: string; column: string; to: string }>`
    select t.name as "table", f."from" as "column", f."table" as "to"
    from sqlite_master t, pragma_foreign_key_list(t.name) f where t.type = 'table' order by 1, 2`.execute(db)
  return rows.map((row) => ({ kind: 'reference', ...row }))
}

async function keys(db: Kysely<Database>): Promise<Constraint[]> {
  const { rows } = await sql<{ table: string; key: string; column: string }>`
    select t.name as "table", i.name as "key", c.name as "column"
    from sqlite_master t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
    where t.type = 'table' and i."unique" = 1 and i.partial = 0 and i.origin <> 'pk' order by 1, 2, c.seqno`.execute(db)
  return [...Map.groupBy(rows, ({ key }) => key).values()].flatMap((some) => {
    const [first] = some
    return first ? [{ kind: 'once', table: first.table, columns: some.map(({ column }) => column) }] : []
  })
}

/** SQLite keeps what it was told when the table was made, letter by letter. */
async function knownWords(db: Kysely<Database>): Promise<Constraint[]> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_master where type = 'table' order by name`.execute(db)
  return rows.flatMap(({ name, sql: text }) =>
    [...text.matchAll(/check \((\w+) in \(([^()]*)\)\)/gi)].map(
      ([, column = '', list = '']): Constraint => ({ kind: 'among', table: name, column, words: wordsIn(list) }),
    ),
  )
}

/** An index without words of its own stands for a key, and is told as that. */
async function namedParts(db: Kysely<Database>): Promise<NamedPart[]> {
  const { rows } = await sql<NamedPart>`
    select case when m.type = 'index' and l."unique" = 1 then 'unique index' else m.type end as kind, m.name,
      m.tbl_name as "table"
    from sqlite_master m left join pragma_index_list(m.tbl_name) l on m.type = 'index' and l.name = m.name
    where m.type <> 'table' and m.sql is not null order by 2, 1`.execute(db)
  return rows
}
