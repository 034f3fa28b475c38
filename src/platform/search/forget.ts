import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Engine } from '../engine.ts'
import { inParts } from './parts.ts'
import { spellingsAround } from './spelling.ts'
import { cut } from './stem.ts'

interface Term {
  id: number
  form: string
  stem: string
}

const rowsInStatement = 500

/** Takes away those of these terms that no record holds any more, and the spellings that led to them alone. */
export async function forgetTerms(db: Kysely<Database>, engine: Engine, numbers: number[]): Promise<void> {
  for (const part of inParts(numbers, rowsInStatement)) {
    // Taken first and asked about afterwards: whoever was just using one of them has committed by then.
    const { rows: held } = await sql<Term>`
      select id, form, stem from search_term where id in (${sql.join(part)}) order by id${sql.raw(engine.lockSuffix)}`.execute(
      db,
    )
    const used = await db
      .selectFrom('search_posting')
      .select('term_id')
      .distinct()
      .where('term_id', 'in', part)
      .execute()
    const inUse = new Set(used.map(({ term_id }) => term_id))
    const gone = held.filter(({ id }) => !inUse.has(id))
    if (gone.length === 0) continue
    await db
      .deleteFrom('search_term')
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute()
    await forgetSpellings(db, engine, gone)
  }
}

async function forgetSpellings(db: Kysely<Database>, engine: Engine, gone: Term[]): Promise<void> {
  const stems = [...new Set(gone.map(({ stem }) => stem))]
  const variants = [...new Set(gone.flatMap(({ form }) => spellingsAround(cut(form))))]
  const held: Array<{ id: number; variant: string; stem: string }> = []
  for (const part of inParts(variants, rowsInStatement)) {
    const { rows } = await sql<(typeof held)[number]>`
      select id, variant, stem from search_spelling where variant in (${sql.join(part)}) and stem in (${sql.join(stems)})
      order by id${sql.raw(engine.lockSuffix)}`.execute(db)
    held.push(...rows)
  }
  const left = await db.selectFrom('search_term').select(['form', 'stem']).where('stem', 'in', stems).execute()
  const needed = new Set(left.flatMap(({ form, stem }) => spellingsAround(cut(form)).map((one) => `${one} ${stem}`)))
  const over = held.filter(({ variant, stem }) => !needed.has(`${variant} ${stem}`)).map(({ id }) => id)
  for (const part of inParts(over, rowsInStatement))
    await db.deleteFrom('search_spelling').where('id', 'in', part).execute()
}
