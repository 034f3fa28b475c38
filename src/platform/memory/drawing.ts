import { AsyncLocalStorage } from 'node:async_hooks'
import type { KyselyPlugin } from 'kysely'
import type { Clock } from '../clock.ts'
import { youngTurn } from '../turns.ts'

/** Something that is made for a request that arrived when everything confirmed was known: what it has read so far. */
export interface Reading {
  /** The tables it has read. */
  tables: Set<string>
  /** It has asked for the time, so nobody knows how long it stays true. */
  readsClock: boolean
  /**
   * Its answer is sent. What was set going on the way and still runs no longer reads for that request. Where the reader
   * has gone before the answer was there, it still does: nobody gets it, and to read everything anew would be the dearest
   * way to draw it.
   */
  isOver: boolean
  /** The page it is for, where that may be kept. */
  drawing: Drawing | undefined
}

/** A page on its way that may be kept. */
export interface Drawing {
  /** The address as it was asked for, and its path alone. */
  url: string
  path: string
  /** The count of changes when it began. */
  since: number
  /** It is being kept: the database is still asked whether anything changed on the way. */
  isBeingKept: boolean
  /** It is the same for everybody; if it is not kept, then because a change has overtaken it. */
  isOffered: boolean
  /** Goes on once it is known whether it is kept, or once it is left: its reader has gone before there was anything to keep. */
  whenEnded(then: (isLeft: boolean) => void): void
  end(isLeft?: boolean): void
}

const readings = new AsyncLocalStorage<Reading | undefined>()

export function newReading(drawing?: Drawing): Reading {
  return { tables: new Set(), readsClock: false, isOver: false, drawing }
}

/** Runs `read`; everything that is read on the way, however deep, is noted in the reading, if there is one. */
export function whileReading<T>(reading: Reading | undefined, read: () => T): T {
  return readings.run(reading, read)
}

/** The reading this code runs in, if it is in any. */
export function currentReading(): Reading | undefined {
  return readings.getStore()
}

/**
 * Notes the tables of every query that is made while a page is drawn. Where the database answers within the turn of the
 * event loop, others get theirs between two queries of a long page.
 */
export function notingReads({ answersWithinTurn }: { answersWithinTurn: boolean }): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      const reading = readings.getStore()
      if (reading) noteTables(node, reading.tables)
      return node
    },
    transformResult: async ({ result }) => {
      if (answersWithinTurn && readings.getStore()) await youngTurn()
      return result
    },
  }
}

/** A clock that is noticed when a page looks at it. */
export function noticed(clock: Clock): Clock {
  return {
    steadily: clock.steadily,
    now: () => {
      const reading = readings.getStore()
      if (reading) reading.readsClock = true
      return clock.now()
    },
  }
}

interface AnyNode {
  kind?: string
  table?: { identifier?: { name?: string } }
  sqlFragments?: readonly string[]
}

/** Kinds of node that name no table, or only one that the query names elsewhere: most of a query, and hundreds of numbers. */
const withoutTables = new Set([
  ...['ReferenceNode', 'ColumnNode', 'IdentifierNode', 'OperatorNode'],
  ...['ValueNode', 'PrimitiveValueListNode'],
])

function noteTables(node: unknown, tables: Set<string>): void {
  if (typeof node !== 'object' || node === null) return
  const { kind, table, sqlFragments } = node as AnyNode
  if (kind !== undefined && withoutTables.has(kind)) return
  if (kind === 'TableNode' && table?.identifier?.name) tables.add(table.identifier.name)
  if (kind === 'RawNode' && sqlFragments) for (const name of tablesNamedIn(sqlFragments)) tables.add(name)
  for (const value of Array.isArray(node) ? node : Object.values(node)) noteTables(value, tables)
}

/** The pieces of a template are the same list each time it is used. */
const namedIn = new WeakMap<readonly string[], string[]>()

/** Tables named in hand-written text: the names behind these words. */
function tablesNamedIn(fragments: readonly string[]): string[] {
  const known = namedIn.get(fragments)
  if (known) return known
  const named = fragments.join(' ? ').matchAll(/\b(?:from|join)\s+"?(\w+)/gi)
  const names = [...named].flatMap(([, name]) => name ?? [])
  namedIn.set(fragments, names)
  return names
}
