import type { Db } from '../database.ts'
import { currentReading, newReading, whileReading } from './drawing.ts'
import type { Freshness } from './freshness.ts'
import type { Pages } from './pages.ts'

type Read<T> = (db: Db) => Promise<T>

interface Kept {
  value: unknown
  tables: ReadonlySet<string>
  /** The count of changes before it was read. */
  since: number
}

const keepers = new WeakMap<Db, <T>(read: Read<T>) => Promise<T>>()

/**
 * What `read` answers, for everybody and every page, until a table it has read from has changed: for what stands around
 * all pages, and for whole tables. It is the same value each time and cannot be altered. Inside a change, and wherever
 * nobody has asked by a GET, it is read anew.
 */
export function keptRead<T>(db: Db, read: Read<T>): Promise<T> {
  const reading = currentReading()
  const keeper = reading && !reading.isOver ? keepers.get(db) : undefined
  return keeper ? keeper(read) : read(db)
}

/** Keeps what is read with `db`, as pages are kept: what a request sees is never older than what was confirmed before it. */
export function keepReadsOf(db: Db, pages: Pages, freshness: Freshness): void {
  // The function itself is the name, so two modules cannot take the same one.
  const kept = new WeakMap<Read<unknown>, Kept>()

  const readAnew = async <T>(read: Read<T>): Promise<T> => {
    const since = pages.count()
    const reading = newReading()
    const value = await whileReading(reading, () => read(db))
    const { tables, readsClock } = reading
    note(tables, readsClock)
    if (readsClock) return value
    const unalterable = frozen(value)
    freshness.whenKnown(() => {
      if (!pages.hasChangedSince(since, tables)) kept.set(read, { value: unalterable, tables, since })
    })
    return unalterable
  }
  keepers.set(db, async <T>(read: Read<T>): Promise<T> => {
    const found = kept.get(read)
    if (!found || pages.hasChangedSince(found.since, found.tables)) return readAnew(read)
    note(found.tables, false)
    // It was put there under this very function.
    return found.value as T
  })
}

/** What is made with a kept value depends on everything the value does. */
function note(tables: ReadonlySet<string>, readsClock: boolean): void {
  const reading = currentReading()
  if (!reading) return
  for (const table of tables) reading.tables.add(table)
  reading.readsClock ||= readsClock
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of value instanceof Map ? value.values() : Object.values(value)) frozen(part)
  return Object.freeze(value)
}
