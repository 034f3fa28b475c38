import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { type PlainRow, rowsInPiece, type Snapshot } from '../copy/rows.ts'
import { openReader } from './dialect.ts'

/** In WAL mode a reader that has begun sees one moment for as long as it likes. */
export async function readSnapshot<T>(path: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const database = openReader(path)
  try {
    database.exec('begin')
    // The moment is that of the first read.
    database.prepare('select 1 from sqlite_master').get()
    return await work(snapshotOn(database))
  } finally {
    database.close()
  }
}

/** What the open transaction of a connection sees. */
export function snapshotOn(database: DatabaseSync): Snapshot {
  return {
    tables: async () => tablesOf(database),
    count: async (table) => Number(database.prepare(`select count(*) as rows from ${quoted(table)}`).get()?.rows),
    rows: (table) => rowsOf(database, table),
  }
}

function tablesOf(database: DatabaseSync): string[] {
  const tables = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name"
  return database
    .prepare(tables)
    .all()
    .map((row) => String(row.name))
}

async function* rowsOf(database: DatabaseSync, table: string): AsyncGenerator<PlainRow[]> {
  let piece: PlainRow[] = []
  const order = keyOf(database, table)
  for (const row of database.prepare(`select * from ${quoted(table)}${order && ` order by ${order}`}`).iterate()) {
    // Our tables hold text and numbers only; the driver gives bare objects, which JSON takes as well.
    piece.push(row as PlainRow)
    if (piece.length < rowsInPiece) continue
    yield piece
    piece = []
    await setImmediate()
  }
  if (piece.length > 0) yield piece
}

/** As on PostgreSQL, and not in the order in which rows were written: where a house has moved, both are compared. */
function keyOf(database: DatabaseSync, table: string): string {
  const columns = database.prepare('select name from pragma_table_info(?) where pk > 0 order by pk').all(table)
  return columns.map(({ name }) => `"${name}"`).join(', ')
}

/** A table somebody has made by hand may be called anything. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
