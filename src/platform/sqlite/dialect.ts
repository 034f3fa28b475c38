import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { type SqliteDatabase, SqliteDialect } from 'kysely'

const keptStatements = 500

/** A commit of reports touches some two megabytes of the search entries, and all of SQLite's usual two would be read again. */
const writersCache = '-8000'

/** Kysely speaks to SQLite through the driver that ships with Node, so nothing has to be compiled at install. */
export function sqliteDialect(database: DatabaseSync): SqliteDialect {
  return new SqliteDialect({ database: adapt(database) })
}

/** Opens the file for writing: every commit is on the disk before it is confirmed. */
export function openWriter(path: string): DatabaseSync {
  const database = new DatabaseSync(path)
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  // Waiting here holds up the whole process; the door tries again instead, for some seconds.
  database.exec(`pragma foreign_keys = on; pragma busy_timeout = 50; pragma cache_size = ${writersCache}`)
  return database
}

/** Opens the file for reading only. In WAL mode a reader never waits for the writer. */
export function openReader(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: true })
  database.exec('pragma busy_timeout = 5000; pragma query_only = on')
  return database
}

/** A statement, and whether it answers rows: to ask it for its columns costs as much as a small query. */
interface Prepared {
  statement: StatementSync
  reader: boolean
}

function adapt(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, Prepared>()
  const prepared = (sql: string): Prepared => {
    const known = kept.get(sql)
    if (known) return known
    if (kept.size >= keptStatements) kept.clear()
    const statement = database.prepare(sql)
    const made = { statement, reader: statement.columns().length > 0 }
    kept.set(sql, made)
    return made
  }
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const { statement, reader } = prepared(sql)
      return {
        reader,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        // A statement that is being walked through cannot be run again, so a walk gets one of its own.
        iterate: (parameters) => database.prepare(sql).iterate(...values(parameters)),
      }
    },
  }
}

function values(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters as SQLInputValue[]
}
