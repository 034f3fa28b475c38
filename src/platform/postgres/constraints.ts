import { type Kysely, sql } from 'kysely'
import { type Constraint, wordsIn } from '../copy/constraints.ts'
import type { Database } from '../database.ts'

/** References, keys and known words of every table. */
export async function constraintsOf(db: Kysely<Database>): Promise<Constraint[]> {
  return [...(await references(db)), ...(await keys(db)), ...(await knownWords(db))]
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
