import { beginOf, type Day, type Moment } from '../clock.ts'
import type { Db } from '../database.ts'
import type { JournalContent } from './chain.ts'
import type { JournalAction } from './tables.ts'

/** A line of the journal, its content taken apart; without content where that was erased for a person's right to it. */
export interface ToldLine {
  id: number
  at: Moment
  actor: string
  action: JournalAction
  table: string
  row: number
  content: JournalContent | undefined
}

/** Everything one change has written. Its last line names it. */
export interface ToldChange {
  id: number
  at: Moment
  actor: string
  lines: ToldLine[]
}

/** Which lines are looked for. */
export interface LinesWanted {
  /** `worker:7`, `public` or `house`. */
  actor?: string | undefined
  tables?: readonly string[] | undefined
  /** Rows of single tables; where they are given, the others of those tables are left out. */
  rows?: ReadonlyArray<{ table: string; rows: readonly number[] }> | undefined
  /** The day before which, or after which, nothing is wanted, by the clock of Georgia. */
  from?: Day | undefined
  until?: Day | undefined
  /** Only lines before this one. */
  before?: number | undefined
  /** What the house did without being asked is left out and counted, but for lines of these tables. */
  ownWorkOnlyOf?: readonly string[] | undefined
}

export interface ChangesFound {
  /** The newest first. */
  changes: ToldChange[]
  /** Where the search goes on towards older lines; nothing where it has reached the first. */
  next: number | undefined
  /** How many of the house's own changes were left out of this stretch; `mostLeftOut` stands for as many or more. */
  leftOut: number
}

/** So many of the house's own lines are counted. */
export const mostLeftOut = 1000

const changesShown = 30
const linesRead = 400
/** A rare kind of line in a long journal is looked for piece by piece, so that no question holds the house. */
const linesLookedAt = 50_000

/** A stretch of the journal, as changes. It may be empty although older lines fit: `next` goes on from there. */
export async function listChanges(db: Db, wanted: LinesWanted): Promise<ChangesFound> {
  const { first, last } = await stretch(db, wanted)
  const bottom = wanted.rows ? first : Math.max(first, last - linesLookedAt + 1)
  const lines = await readLines(db, wanted, bottom, last)
  const all = groupLines(lines)
  // The last group may go on beyond what was read.
  const whole = lines.length < linesRead || all.length === 1 ? all : all.slice(0, -1)
  const changes = whole.slice(0, changesShown)
  const seenAll = lines.length < linesRead && changes.length === all.length
  const next = seenAll ? bottom : (changes.at(-1)?.lines[0]?.id ?? bottom)
  const leftOut = await countLeftOut(db, wanted, next, last)
  return { changes, next: next > first ? next : undefined, leftOut }
}

/** What one change writes has one moment. */
async function countLeftOut(db: Db, wanted: LinesWanted, bottom: number, last: number): Promise<number> {
  const { ownWorkOnlyOf: told, tables, actor, rows } = wanted
  if (told === undefined || actor !== undefined || rows !== undefined) return 0
  const lines = await db
    .selectFrom('journal')
    .select('at')
    .where('id', '>=', bottom)
    .where('id', '<=', last)
    .where('actor', '=', 'house')
    .where('table_name', 'not in', told)
    .$if(tables !== undefined, (query) => query.where('table_name', 'in', tables ?? []))
    .limit(mostLeftOut)
    .execute()
  return lines.length < mostLeftOut ? new Set(lines.map(({ at }) => at)).size : mostLeftOut
}

/** The change a line belongs to, with all its lines, as far as 2,000 before and behind. */
export async function findChange(db: Db, line: number): Promise<ToldChange | undefined> {
  const named = await db.selectFrom('journal').select(['at', 'actor']).where('id', '=', line).executeTakeFirst()
  if (!named) return undefined
  const near = await db
    .selectFrom('journal')
    .selectAll()
    .where('id', '>=', line - 2000)
    .where('id', '<=', line + 2000)
    .where('at', '=', named.at)
    .where('actor', '=', named.actor)
    .orderBy('id', 'desc')
    .execute()
  return groupLines(near.map(told)).find(({ lines }) => lines.some(({ id }) => id === line))
}

/** Lines, the newest first, as changes. One whose content was erased does not tell its step and goes with its neighbours. */
function groupLines(lines: ToldLine[]): ToldChange[] {
  const changes: ToldChange[] = []
  let isWhole = true
  for (const line of lines) {
    const last = changes.at(-1)
    const goesOn = last && !isWhole && last.at === line.at && last.actor === line.actor
    if (goesOn) last.lines.unshift(line)
    else changes.push({ id: line.id, at: line.at, actor: line.actor, lines: [line] })
    isWhole = line.content !== undefined && (line.content.step ?? 1) === 1
  }
  return changes
}

async function readLines(db: Db, wanted: LinesWanted, bottom: number, last: number): Promise<ToldLine[]> {
  const { actor, tables, rows, ownWorkOnlyOf } = wanted
  const lines = await db
    .selectFrom('journal')
    .selectAll()
    .where('id', '>=', bottom)
    .where('id', '<=', last)
    .$if(actor !== undefined, (query) => query.where('actor', '=', actor ?? ''))
    .$if(tables !== undefined, (query) => query.where('table_name', 'in', tables ?? []))
    .$if(ownWorkOnlyOf !== undefined, (query) =>
      query.where((line) => line.or([line('actor', '!=', 'house'), line('table_name', 'in', ownWorkOnlyOf ?? [])])),
    )
    .$if(rows !== undefined, (query) =>
      query.where((line) =>
        line.or(
          (rows ?? []).map((some) => line.and([line('table_name', '=', some.table), line('row_id', 'in', some.rows)])),
        ),
      ),
    )
    .orderBy('id', 'desc')
    .limit(linesRead)
    .execute()
  return lines.map(told)
}

/** The numbers between which the wanted lines lie: lines are numbered in the order of time. */
async function stretch(db: Db, { from, until, before }: LinesWanted): Promise<{ first: number; last: number }> {
  const head = await db.selectFrom('journal_head').select('line').where('id', '=', 1).executeTakeFirstOrThrow()
  const end = Math.min(head.line, before === undefined ? head.line : before - 1)
  const first = from ? await firstLineAt(db, beginOf(from), head.line) : 1
  const last = until ? (await firstLineAt(db, beginOf(dayAfter(until)), head.line)) - 1 : end
  return { first, last: Math.min(last, end) }
}

/** The number of the first line of this moment or later; one more than there are, where there is none. */
async function firstLineAt(db: Db, moment: Moment, lines: number): Promise<number> {
  let low = 1
  let high = lines + 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const line = await db.selectFrom('journal').select('at').where('id', '=', middle).executeTakeFirst()
    if (line && line.at < moment) low = middle + 1
    else high = middle
  }
  return low
}

function dayAfter(day: Day): Day {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}

interface WrittenLine extends Omit<ToldLine, 'table' | 'row' | 'content'> {
  table_name: string
  row_id: number
  content: string | null
}

function told({ id, at, actor, action, table_name, row_id, content }: WrittenLine): ToldLine {
  // Only `appendLines` writes there, and it writes a JournalContent.
  const parsed = content === null ? undefined : (JSON.parse(content) as JournalContent)
  return { id, at, actor, action, table: table_name, row: row_id, content: parsed }
}
