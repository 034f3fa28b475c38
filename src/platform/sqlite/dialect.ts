import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { type QueryCompiler, type SqliteDatabase, SqliteDialect } from 'kysely'
import { SqliteCompiler } from './compiler.ts'
import { refuseLoneLog } from './file.ts'

const keptStatements = 500

/** A commit of reports touches some two megabytes of the search entries, and all of SQLite's usual two would be read again. */
const writersCache = '-8000'

/** Kysely speaks to SQLite through the driver that ships with Node, so nothing has to be compiled at install. */
export function sqliteDialect(database: DatabaseSync, committed: () => void = () => undefined): SqliteDialect {
  return new OwnDialect({ database: adapt(database, committed) })
}

class OwnDialect extends SqliteDialect {
  override createQueryCompiler(): QueryCompiler {
    return new SqliteCompiler()
  }
}

/** Sixty-four megabytes; see `checkpointsBeside`, which copies the log long before, if it can. */
const pagesInLog = 16_000

/**
 * Where what a savepoint would put back lies, and whatever else is only for the moment. In a file it takes a seventh of the
 * processor time of a change; an update may put whole tables aside, and takes files.
 */
export const passing = { inMemory: 'pragma temp_store = memory', inFiles: 'pragma temp_store = file' } as const

/** Opens the file for writing: every commit is on the disk before it is confirmed. */
export function openWriter(path: string): DatabaseSync {
  refuseLoneLog(path)
  const database = new DatabaseSync(path)
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  // A commit of reports writes half a thousand pages, and most of them again with the next: copied into the file after
  // each thousand, as SQLite does unless told otherwise, they would be written twice nearly every time.
  database.exec(`pragma wal_autocheckpoint = ${pagesInLog}`)
  // What is erased for somebody's right to it is overwritten; otherwise its letters would stay in the file, unseen.
  database.exec('pragma secure_delete = on')
  // Waiting here holds up the whole process; the door tries again instead, for some seconds.
  database.exec(passing.inMemory)
  database.exec(`pragma foreign_keys = on; pragma busy_timeout = 50; pragma cache_size = ${writersCache}`)
  return database
}

/** Opens the file for reading only. In WAL mode a reader never waits for the writer. */
export function openReader(path: string): DatabaseSync {
  refuseLoneLog(path)
  const database = mayShareLog(path) ? openShared(path) : openAlone(path)
  database.exec('pragma busy_timeout = 5000; pragma query_only = on')
  return database
}

/** Opens it for writing, or, on a disk that takes no writing or is full, for reading what is there. */
export function openAsItIs(path: string): DatabaseSync {
  if (isWriteProtected(dirname(path))) return openReader(path)
  try {
    return openWriter(path)
  } catch (error) {
    if (!hasNoRoom(error)) throw error
    return openReader(path)
  }
}

/** No room for a page, and none for the file that the readers of the log share (sqlite.org/rescode.html). */
export function hasNoRoom(error: unknown): boolean {
  return [13, 778, 4874].includes(Object(error).errcode)
}

function openShared(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    database.prepare('select 1 from sqlite_schema').get()
    return database
  } catch (error) {
    database.close()
    // Without a log nobody else has it open, and nobody can: there is no room for what they would share.
    if (!hasNoRoom(error) || (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) throw error
    return openAlone(path)
  }
}

/** Whether the log stands there, or could: SQLite opens no file beside which it may not make one. */
function mayShareLog(path: string): boolean {
  return existsSync(`${path}-wal`) || !isWriteProtected(dirname(path))
}

/** On a disk that takes no writing nobody else writes either: without a log, what is in the file is everything. */
function openAlone(path: string): DatabaseSync {
  const url = pathToFileURL(path)
  url.searchParams.set('immutable', '1')
  return new DatabaseSync(url, { readOnly: true })
}

/** Whether the disk of a folder takes no writing of anybody, as a dying one that the system has mounted so. */
export function isWriteProtected(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return false
  } catch (error) {
    return Object(error).code === 'EROFS'
  }
}

/** A statement and the names of its columns, none where it answers no rows: to ask for them costs as much as a small query. */
interface Prepared {
  statement: StatementSync
  columns: string[]
}

function adapt(database: DatabaseSync, committed: () => void): SqliteDatabase {
  const kept = new Map<string, Prepared>()
  const prepared = (sql: string): Prepared => {
    const known = kept.get(sql)
    if (known) return known
    // After a step of the schema the columns of a statement are others.
    if (kept.size >= keptStatements || changesSchema(sql)) kept.clear()
    const statement = database.prepare(sql)
    statement.setReturnArrays(true)
    const made = { statement, columns: namesOf(statement) }
    if (!changesSchema(sql)) kept.set(sql, made)
    return made
  }
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const found = prepared(sql)
      return {
        reader: found.columns.length > 0,
        all: (parameters) => rowsOf(found, parameters),
        run: (parameters) => {
          const done = found.statement.run(...values(parameters))
          if (sql === 'commit') withoutHarm(committed)
          return done
        },
        // A statement that is being walked through cannot be run again, so a walk gets one of its own.
        iterate: (parameters) => database.prepare(sql).iterate(...values(parameters)),
      }
    },
  }
}

/**
 * What was committed is on the disk: an error of what comes after it would tell that it failed, and have it written twice.
 * SQLite lets the errors of its own copying go as well; the log stays, and the next commit tries again.
 */
function withoutHarm(after: () => void): void {
  try {
    after()
  } catch {
    // A full disk, say: whoever writes next meets it, and is told.
  }
}

function changesSchema(sql: string): boolean {
  return /^\s*(alter|create|drop)\s/i.test(sql)
}

function namesOf(statement: StatementSync): string[] {
  return statement.columns().map(({ name }) => name)
}

/** The driver's own rows are objects that are slow to read and twice as slow to copy, so they are put together here. */
function rowsOf(found: Prepared, parameters: readonly unknown[]): unknown[] {
  // The driver's types do not know of rows as lists.
  const rows = found.statement.all(...values(parameters)) as unknown as unknown[][]
  if (rows[0] && rows[0].length !== found.columns.length) found.columns = namesOf(found.statement)
  return rows.map((row) => rowOf(found.columns, row))
}

function rowOf(columns: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (let at = 0; at < columns.length; at += 1) row[columns[at] ?? ''] = values[at]
  return row
}

function values(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters as SQLInputValue[]
}
