import { createHash, type Hash } from 'node:crypto'
import { fillDatabase } from '#platform/copy/fill.ts'
import { type Misfit, ownRows, type Schema, schemaAfter, UnfitRows } from '#platform/copy/fitting.ts'
import { allRows, type PlainRow, type Snapshot, type TableRows } from '#platform/copy/rows.ts'
import type { Engine } from '#platform/engine.ts'
import { inTerminal } from '#platform/terminal.ts'
import { steps } from '../../migrations/index.ts'
import { words } from './messages.ts'

/** What was copied is not what had been read, or the house went on meanwhile. The message says what to do. */
export class NotMoved extends Error {
  override name = 'NotMoved'
}

export interface Moved {
  tables: number
  rows: number
  /** Over everything that was carried. */
  hash: string
  /** What is not of Temi and was left where it is. */
  misfits: Misfit[]
}

interface Sum {
  rows: number
  digest: Hash
}

const rowsBetweenLines = 100_000

/**
 * Copies a house from one moment of its database into an empty one, a piece at a time, and reads it there again: every
 * table must have the same rows with the same content, or nothing stays there. Nothing is written to the database it comes from.
 */
export async function moveHouse(from: Engine, to: Engine, tell: (line: string) => void): Promise<Moved> {
  const sent = new Map<string, Sum>()
  const misfits: Misfit[] = []
  const schema: Schema = (await schemaAfter(steps, Object.keys(steps))) ?? new Map()
  const own = (snapshot: Snapshot) => refusingLacks(ownRows(snapshot, schema, misfits), misfits)
  let carried: Omit<Moved, 'misfits'> = { tables: 0, rows: 0, hash: '' }
  const look = async (written: Snapshot) => {
    tell(inTerminal(words).readAgain)
    carried = compared(sent, await sumsOf(written))
    if ((await headOf(from)) !== (await headIn(written))) throw new NotMoved(inTerminal(words).changedMeanwhile)
  }
  await from
    .snapshot((snapshot) => fillDatabase(to, { source: summed(own(snapshot), sent, tell), steps, look }))
    .catch(throwNotMoved)
  return { ...carried, misfits }
}

/** A house that has lost a table or a column would not be the same on the other side. */
async function* refusingLacks(pieces: AsyncIterable<TableRows>, misfits: Misfit[]): AsyncGenerator<TableRows> {
  for await (const piece of pieces) {
    const lack = misfits.find(({ kind }) => kind === 'lacking')
    if (lack) {
      throw new UnfitRows(inTerminal(words).lacking(lack.table, lack.column))
    }
    yield piece
  }
}

function throwNotMoved(error: unknown): never {
  if (!(error instanceof UnfitRows)) throw error
  throw new NotMoved(inTerminal(words).doesNotFit(error.message))
}

async function* summed(
  pieces: AsyncIterable<TableRows>,
  sums: Map<string, Sum>,
  tell: (line: string) => void,
): AsyncGenerator<TableRows> {
  let rows = 0
  for await (const piece of pieces) {
    add(sums, piece)
    const before = rows
    rows += piece.rows.length
    const passed = Math.floor(rows / rowsBetweenLines)
    if (passed > Math.floor(before / rowsBetweenLines))
      tell(inTerminal(words).soFar(passed * rowsBetweenLines, piece.table))
    yield piece
  }
}

async function sumsOf(snapshot: Snapshot): Promise<Map<string, Sum>> {
  const sums = new Map<string, Sum>()
  for await (const piece of allRows(snapshot)) add(sums, piece)
  return sums
}

function add(sums: Map<string, Sum>, { table, rows }: TableRows): void {
  const sum = sums.get(table) ?? { rows: 0, digest: createHash('sha256') }
  for (const row of rows) sum.digest.update(canonical(row))
  sums.set(table, { ...sum, rows: sum.rows + rows.length })
}

/** The columns by name: a table that was rebuilt by an update has them in another order. */
function canonical(row: PlainRow): string {
  return `${JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)))}\n`
}

function compared(sent: Map<string, Sum>, arrived: Map<string, Sum>): Omit<Moved, 'misfits'> {
  const whole = createHash('sha256')
  let rows = 0
  for (const table of new Set([...sent.keys(), ...arrived.keys()])) {
    const [one, other] = [sent, arrived].map((sums) => {
      const sum = sums.get(table)
      return { rows: sum?.rows ?? 0, hash: sum?.digest.digest('hex') }
    })
    if (one?.rows !== other?.rows || one?.hash !== other?.hash)
      throw new NotMoved(inTerminal(words).notTheSame(table, one?.rows ?? 0, other?.rows ?? 0))
    rows += one?.rows ?? 0
    whole.update(`${table} ${one?.rows} ${one?.hash}\n`)
  }
  return { tables: sent.size, rows, hash: whole.digest('hex') }
}

async function headIn(written: Snapshot): Promise<PlainRow[string] | undefined> {
  for await (const [head] of written.rows('journal_head')) return head?.hash
  return undefined
}

async function headOf(engine: Engine): Promise<string> {
  return (await engine.read.selectFrom('journal_head').select('hash').executeTakeFirstOrThrow()).hash
}
