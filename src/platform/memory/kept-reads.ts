import type { Db } from '../database.ts'
import type { Changes } from './changes.ts'
import { currentReading, newReading, whileReading } from './drawing.ts'
import type { Freshness } from './freshness.ts'

type Read<T> = (db: Db) => Promise<T>

interface Kept {
  value: unknown
  tables: ReadonlySet<string>
  readsClock: boolean
  /** The count of changes before it was read. */
  since: number
}

interface UnderWay {
  since: number
  made: Promise<Kept>
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
export function keepReadsOf(db: Db, changes: Changes, freshness: Freshness): void {
  // The function itself is the name, so two modules cannot take the same one.
  const kept = new WeakMap<Read<unknown>, Kept>()
  const underWay = new WeakMap<Read<unknown>, UnderWay>()

  const readAnew = async (read: Read<unknown>, since: number): Promise<Kept> => {
    const reading = newReading()
    const value = await whileReading(reading, () => read(db))
    const { tables, readsClock } = reading
    return { value: readsClock ? value : frozen(value), tables, readsClock, since }
  }
  const keep = (read: Read<unknown>, made: Kept) => {
    if (!made.readsClock && !changes.hasChangedSince(made.since, made.tables)) kept.set(read, made)
  }
  const begin = (read: Read<unknown>): Promise<Kept> => {
    const since = changes.count()
    const other = underWay.get(read)
    // It began when everything was known that is known now, so it is as good as one that begins now; but for the time.
    if (other?.since === since) return other.made.then((made) => (made.readsClock ? readAnew(read, since) : made))
    const made = readAnew(read, since)
    underWay.set(read, { since, made })
    const end = () => underWay.get(read)?.made === made && underWay.delete(read)
    const keepOnceKnown = (value: Kept) =>
      freshness.whenKnown(() => {
        keep(read, value)
        end()
      })
    // Who has asked for it is told what was wrong with it; here it is only not kept.
    made.then(keepOnceKnown).catch(end)
    return made
  }
  keepers.set(db, async <T>(read: Read<T>): Promise<T> => {
    const found = kept.get(read)
    const made = found && !changes.hasChangedSince(found.since, found.tables) ? found : await begin(read)
    note(made.tables, made.readsClock)
    // It was put there under this very function.
    return made.value as T
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
