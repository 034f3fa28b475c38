import { rmSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Clock } from './clock.ts'
import { type CopyBefore, copyBefore } from './copy-before.ts'
import type { Database } from './database.ts'
import type { Engine } from './engine.ts'
import { operatorWords } from './operator-words.ts'
import { inTerminal } from './terminal.ts'

/** A step in the history of the database. It stands on its own and imports no module: history does not change. */
export interface Step {
  up(db: Kysely<never>): Promise<void>
}

/** Something the operator has to know or do; its message is shown as it is. */
export class CannotMigrate extends Error {
  override name = 'CannotMigrate'
}

/** A step went wrong, or the copy before it, and the database is as it was: the version it was made for can go on. */
export class FailedStep extends CannotMigrate {
  override name = 'FailedStep'
}

export interface Migrated {
  /** Names of the steps that were taken now. */
  steps: string[]
  /** The copy made before, where there was anything to copy. */
  backup: string | undefined
}

/**
 * Brings the database up to date: alone among all processes, and behind a copy of what was there. `mayBegin` may throw where
 * there is nothing in it, so that no new house is begun.
 */
export function migrate(
  engine: Engine,
  steps: Record<string, Step>,
  clock: Clock,
  dataFolder: string,
  mayBegin: () => void = () => undefined,
): Promise<Migrated> {
  return engine.alone(async () => {
    const known = await takenSteps(engine)
    refuseNewer(known, steps)
    const isPending = Object.keys(steps).some((name) => !known.includes(name))
    if (!isPending) return { steps: [], backup: undefined }
    if (known.length === 0) {
      mayBegin()
      await mustBeAllowed(engine.write)
    }

    const before = known.length > 0 ? await copied(engine, steps, clock, dataFolder) : undefined
    try {
      return { steps: await takePending(engine, steps), backup: before?.path }
    } catch (error) {
      // Nothing was changed. A copy at every try of a house that is started again and again would fill the disk.
      if (before && !before.isFound && error instanceof FailedStep) rmSync(before.path, { force: true })
      throw error
    }
  })
}

/** All steps that are pending, or none: Kysely's own transaction leaves SQLite out, which can undo a changed schema as well. */
async function takePending(engine: Engine, steps: Record<string, Step>): Promise<string[]> {
  let taken: string[] | undefined
  try {
    return await engine.write.connection().execute(async (db) => {
      try {
        await engine.beginLong(db)
        taken = await takeSteps(db, steps)
        await sql`commit`.execute(db)
        return taken
      } catch (error) {
        // Where the line is cut, or the engine has already undone everything, this fails too; the first error tells more.
        await sql`rollback`.execute(db).catch(() => undefined)
        throw error
      }
    })
  } catch (error) {
    if (taken && (await areTaken(engine, taken))) return taken
    throw error instanceof FailedStep ? error : notTaken(error)
  }
}

/** Whether the database was brought up to date although the line to it was cut before it could say so. */
async function areTaken(engine: Engine, names: string[]): Promise<boolean> {
  const known = await takenSteps(engine).catch((cause) => {
    const message = inTerminal(operatorWords).notSaid(firstLine(cause))
    throw new CannotMigrate(message, { cause })
  })
  return names.every((name) => known.includes(name))
}

function notTaken(cause: unknown): FailedStep {
  const message = inTerminal(operatorWords).notTaken(firstLine(cause))
  return new FailedStep(message, { cause })
}

/** Takes the steps that are pending in the open transaction of `db`. */
export async function takeSteps(db: Kysely<Database>, steps: Record<string, Step>): Promise<string[]> {
  await mustBeAllowed(db)
  const failures: FailedStep[] = []
  const provider = { getMigrations: async () => asMigrations(steps, failures) }
  const { error, results = [] } = await new Migrator({ db, provider, disableTransactions: true }).migrateToLatest()
  // PostgreSQL refuses everything after the first mistake, so the migrator's own error tells only of the second.
  if (error !== undefined) throw failures[0] ?? error
  return results.map((result) => result.migrationName)
}

/**
 * Fails with what the engine says to whoever may make no tables there. The migrator asks on after such a refusal, and PostgreSQL
 * answers nothing more then.
 */
async function mustBeAllowed(db: Kysely<Database>): Promise<void> {
  await db.schema.createTable('temi_may_create').addColumn('id', 'integer').execute()
  await db.schema.dropTable('temi_may_create').execute()
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? ''
}

function asMigrations(steps: Record<string, Step>, failures: FailedStep[]): Record<string, Migration> {
  const migrations = Object.entries(steps).map(([name, { up }]): [string, Migration] => [
    name,
    { up: (db) => up(db as Kysely<never>).catch((error) => noteFailure(name, error, failures)) },
  ])
  return Object.fromEntries(migrations)
}

function noteFailure(name: string, cause: unknown, failures: FailedStep[]): never {
  const message = inTerminal(operatorWords).stepFailed(name, firstLine(cause))
  const failure = new FailedStep(message, { cause })
  failures.push(failure)
  throw failure
}

function copied(...words: Parameters<typeof copyBefore>): Promise<CopyBefore> {
  return copyBefore(...words).catch((cause) => {
    const message = inTerminal(operatorWords).notCopied(firstLine(cause))
    throw new FailedStep(message, { cause })
  })
}

/** Steps this database has still to take. */
export async function pendingSteps(engine: Engine, steps: Record<string, Step>): Promise<string[]> {
  const known = await takenSteps(engine)
  refuseNewer(known, steps)
  return Object.keys(steps).filter((name) => !known.includes(name))
}

/** Whether there is a house in it at all, of whichever version. */
export async function holdsHouse(engine: Engine): Promise<boolean> {
  return (await takenSteps(engine)).length > 0
}

/** The names of the steps this database has been through, whichever version of the house took them. */
async function takenSteps(engine: Engine): Promise<string[]> {
  const tables = await engine.write.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return []
  const reader = engine.write as unknown as Kysely<{ kysely_migration: { name: string } }>
  const rows = await reader.selectFrom('kysely_migration').select('name').orderBy('name').execute()
  return rows.map((row) => row.name)
}

function refuseNewer(known: string[], steps: Record<string, Step>): void {
  const strange = known.filter((name) => !(name in steps))
  if (strange.length === 0) return
  throw new CannotMigrate(inTerminal(operatorWords).newerDatabase(strange.join(', ')))
}
