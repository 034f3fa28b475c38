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
    select t.relname as "table", a.attname as "column", r.relname as "to"
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class r on r.oid = c.confrelid
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.connamespace = current_schema()::regnamespace order by 1, 2`.execute(db)
  return rows.map((row) => ({ kind: 'reference', ...row }))
}

async function keys(db: Kysely<Database>): Promise<Constraint[]> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select t.relname as "table", array_agg(a.attname::text order by part.place) as columns
    from pg_index i join pg_class t on t.oid = i.indrelid
    cross join unnest(i.indkey) with ordinality as part(number, place)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = part.number
    where i.indisunique and not i.indisprimary and i.indpred is null
      and t.relnamespace = current_schema()::regnamespace
    group by t.relname, i.indexrelid order by 1, 2`.execute(db)
  return rows.map((row) => ({ kind: 'once', ...row }))
}

/** PostgreSQL writes `kind in ('a', 'b')` as `kind = ANY (ARRAY['a'::text, 'b'::text])`. */
async function knownWords(db: Kysely<Database>): Promise<Constraint[]> {
  const { rows } = await sql<{ table: string; column: string; text: string }>`
    select t.relname as "table", a.attname as "column", pg_get_constraintdef(c.oid) as text
    from pg_constraint c join pg_class t on t.oid = c.conrelid
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'c' and cardinality(c.conkey) = 1 and c.connamespace = current_schema()::regnamespace
    order by 1, c.conname`.execute(db)
  return rows
    .filter(({ text }) => /= ANY \(+ARRAY\[+'|= '/.test(text))
    .map(({ table, column, text }) => ({ kind: 'among', table, column, words: wordsIn(text) }))
}

/** An index that stands for a key is told as that; triggers of PostgreSQL's own watch over references. */
async function namedParts(db: Kysely<Database>): Promise<NamedPart[]> {
  const { rows } = await sql<NamedPart>`
    select case when i.indisunique then 'unique index' else 'index' end as kind, c.relname as name, t.relname as "table"
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r'
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
    union all select 'trigger', g.tgname, t.relname from pg_trigger g join pg_class t on t.oid = g.tgrelid
    where t.relnamespace = current_schema()::regnamespace and not g.tgisinternal
    union all select 'rule', r.rulename, t.relname from pg_rewrite r join pg_class t on t.oid = r.ev_class
    where t.relnamespace = current_schema()::regnamespace and r.rulename <> '_RETURN'
    union all select 'view', v.relname, '' from pg_class v
    where v.relnamespace = current_schema()::regnamespace and v.relkind in ('v', 'm')
    order by 2, 1`.execute(db)
  return rows
}
