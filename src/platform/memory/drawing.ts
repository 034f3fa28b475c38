import { AsyncLocalStorage } from 'node:async_hooks'
import type { KyselyPlugin } from 'kysely'
import type { Clock } from '../clock.ts'

/** A page on its way: what it has read so far. */
export interface Drawing {
  /** The address as it was asked for, and its path alone. */
  url: string
  path: string
  /** The count of changes when it began. */
  since: number
  /** The tables it has read. */
  tables: Set<string>
  /** It has asked for the time, so nobody knows how long it stays true. */
  readsClock: boolean
  /** It is being kept: the database is still asked whether anything changed on the way. */
  isBeingKept: boolean
  /** It is the same for everybody; if it is not kept, then because a change has overtaken it. */
  isOffered: boolean
  /** Goes on once it is known whether it is kept. */
  whenEnded(then: () => void): void
  end(): void
}

const drawings = new AsyncLocalStorage<Drawing>()

/** Runs `draw`; everything that is read on the way, however deep, is noted in the drawing. */
export function whileDrawing(drawing: Drawing, draw: () => void): void {
  drawings.run(drawing, draw)
}

/** The drawing this code runs in, if it is one that may be kept. */
export function currentDrawing(): Drawing | undefined {
  return drawings.getStore()
}

/** Notes the tables of every query that is made while a page is drawn. */
export function notingReads(): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      const drawing = drawings.getStore()
      if (drawing) noteTables(node, drawing.tables)
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

/** A clock that is noticed when a page looks at it. */
export function noticed(clock: Clock): Clock {
  return {
    now: () => {
      const drawing = drawings.getStore()
      if (drawing) drawing.readsClock = true
      return clock.now()
    },
  }
}

interface AnyNode {
  kind?: string
  table?: { identifier?: { name?: string } }
  sqlFragments?: string[]
}

function noteTables(node: unknown, tables: Set<string>): void {
  if (typeof node !== 'object' || node === null) return
  const { kind, table, sqlFragments } = node as AnyNode
  if (kind === 'TableNode' && table?.identifier?.name) tables.add(table.identifier.name)
  // Tables named in hand-written text: the names behind these words.
  if (kind === 'RawNode') {
    const named = sqlFragments?.join(' ? ').matchAll(/\b(?:from|join)\s+"?(\w+)/gi) ?? []
    for (const [, name] of named) if (name) tables.add(name)
  }
  for (const value of Array.isArray(node) ? node : Object.values(node)) noteTables(value, tables)
}
