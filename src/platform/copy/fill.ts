import { setImmediate } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Engine } from '../engine.ts'
import { type Step, takeSteps } from '../migrations.ts'
import { inTerminal } from '../terminal.ts'
import { fittedRows, type Misfit, mustFit, schemaOf, UnfitRows } from './fitting.ts'
import { ownTables, type PlainRow, type Snapshot, type TableRows } from './rows.ts'
import { words } from './words.ts'

/** The target is not empty. Nothing was written. */
export class FilledTarget extends Error {
  override name = 'FilledTarget'
}

/** SQLite takes 32,766 values in one statement, PostgreSQL 65,535. */
const mostValues = 30_000

/** What fills a database. */
export interface Filling {
  source: AsyncIterable<TableRows>
  steps: Record<string, Step>
  /** Looks at what was written, before it stays; throws where it is not to. */
  look?: (written: Snapshot) => Promise<void>
}

/**
 * Writes rows into a database that holds none yet: its tables, by `steps`, and all the rows, or nothing. What steps themselves
 * have put there is replaced. What its tables do not know is left out, and answered.
 */
export async function fillDatabase(engine: Engine, filling: Filling): Promise<Misfit[]> {
  return engine.alone(() => engine.write.connection().execute((db) => fillOn(db, engine, filling)))
}

async function fillOn(db: Kysely<Database>, engine: Engine, { source, steps, look }: Filling): Promise<Misfit[]> {
  const misfits: Misfit[] = []
  await engine.beginLong(db)
  try {
    await refuseFilled(db, engine.lockSuffix)
    await takeSteps(db, steps)
    const schema = await schemaOf(db as never)
    await engine.withoutReferences(db, async () => {
      for (const table of await tablesIn(db)) await sql`delete from ${sql.table(table)}`.execute(db)
      for await (const piece of fittedRows(source, schema, misfits)) {
        mustFit(misfits, schema)
        await writeRows(db, piece)
      }
    })
    await engine.countOn(db, await tablesIn(db))
    await look?.(engine.within(db))
    await sql`commit`.execute(db)
  } catch (error) {
    await sql`rollback`.execute(db).catch(() => undefined)
    throw engine.isUnfit(error) ? new UnfitRows(firstLine(error), { cause: error }) : error
  }
  return misfits
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? ''
}

/**
 * A house in which anything has ever happened has a line in its journal; tables of somebody else are not ours to fill. To be
 * asked before the steps have made ours beside them. With the suffix nobody moves the journal on until the transaction ends.
 */
export async function refuseFilled(db: Kysely<Database>, lockSuffix = ''): Promise<void> {
  const tables = await tablesIn(db)
  if (tables.length === 0) return
  if (!tables.includes('journal_head')) throw new FilledTarget(inTerminal(words).foreignTables)
  const head = await db.selectFrom('journal_head').select('line').modifyEnd(sql.raw(lockSuffix)).executeTakeFirst()
  if (head && head.line > 0) throw new FilledTarget(inTerminal(words).journalBegun(head.line))
}

async function tablesIn(db: Kysely<Database>): Promise<string[]> {
  const tables = await db.introspection.getTables()
  return tables.map(({ name }) => name).filter((name) => !ownTables.includes(name))
}

async function writeRows(db: Kysely<Database>, { table, rows }: TableRows): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).length
  const atOnce = Math.max(1, Math.floor(mostValues / Math.max(1, columns)))
  for (let start = 0; start < rows.length; start += atOnce) {
    const some: PlainRow[] = rows.slice(start, start + atOnce)
    // The table and its columns are only known at run time; both databases have been through the same steps.
    await db
      .insertInto(table as never)
      .values(some as never)
      .execute()
    await setImmediate()
  }
}
