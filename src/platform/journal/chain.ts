import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { type RawBuilder, sql } from 'kysely'
import type { Moment } from '../clock.ts'
import type { By, Database, TableName } from '../database.ts'
import type { Engine } from '../engine.ts'
import type { JournalAction, JournalTable } from './tables.ts'

/** The hash before the first line. */
export const firstHash = '0'.repeat(64)

/**
 * What a line tells: why, and from what to what each column went. A created row goes from nothing; of a secret only a
 * fingerprint is told.
 */
export interface JournalContent {
  why: string
  changes: Record<string, [from: unknown, to: unknown, fingerprint?: string | null]>
  /** Which line of its change this is, from 2 on; the first line begins a change and says nothing. */
  step?: number
  /** What columns hold after a correction or an erasure, of which nothing else is told: as `markOf` has it. */
  stands?: Record<string, string | null>
  /** The lines of the row, all together, from which corrections have taken what they told. */
  taken?: number[]
}

/** A line of a change that is still under way. */
export interface PendingLine {
  at: Moment
  by: By
  action: JournalAction
  table: TableName
  row: number
  /** `JournalContent` as JSON. */
  content: string
}

/** Adds lines at the end of the journal: locks its head, chains them, moves the head. The last step before a commit. */
export async function appendLines(db: Kysely<Database>, engine: Engine, pending: PendingLine[]): Promise<void> {
  const head = await lockHead(db, engine)
  let before = head
  const lines = pending.map((line) => {
    const next = chained(before, line)
    before = { line: next.id, hash: next.hash }
    return next
  })
  for (const some of inPieces(withoutErased(lines), 500)) await db.insertInto('journal').values(some).execute()
  await db.updateTable('journal_head').set(before).where('id', '=', 1).execute()
}

/** A row may be written and erased, forgotten or corrected in one commit: then its content never reaches the disk. */
function withoutErased(lines: JournalTable[]): JournalTable[] {
  const erasing = lines.filter(({ action }) => ['erase', 'forget', 'correct'].includes(action))
  if (erasing.length === 0) return lines
  return lines.map((line) => {
    const isErased = line.action !== 'erase' && erasing.some((later) => takesAway(later, line))
    return isErased ? { ...line, content: null, salt: null } : line
  })
}

/** A correction takes away what was told of its columns, the others everything of the row. */
function takesAway(later: JournalTable, line: JournalTable): boolean {
  if (line.id >= later.id || rowOf(line) !== rowOf(later)) return false
  if (later.action !== 'correct') return true
  const corrected = columnsIn(later)
  return line.action === 'correct' || columnsIn(line).some((column) => corrected.includes(column))
}

function columnsIn({ content }: JournalTable): string[] {
  // Only `appendLines` writes there, and it writes a JournalContent.
  return content === null ? [] : Object.keys((JSON.parse(content) as JournalContent).changes)
}

function rowOf({ table_name, row_id }: JournalTable): string {
  return `${table_name} ${row_id}`
}

async function lockHead(db: Kysely<Database>, engine: Engine): Promise<{ line: number; hash: string }> {
  const suffix: RawBuilder<unknown> = sql.raw(engine.lockSuffix)
  const { rows } = await sql<{ line: number; hash: string }>`
    select line, hash from journal_head where id = 1${suffix}`.execute(db)
  const head = rows[0]
  if (!head) throw new Error('the journal has no head: the migrations have not run')
  return head
}

function chained(before: { line: number; hash: string }, pending: PendingLine): JournalTable {
  const { content } = pending
  const salt = randomBytes(16).toString('hex')
  const line = {
    id: before.line + 1,
    at: pending.at,
    actor: actorName(pending.by),
    action: pending.action,
    table_name: pending.table,
    row_id: pending.row,
    content,
    salt,
    content_hash: sha256(salt + content),
  }
  return { ...line, hash: hashOfLine(before.hash, line) }
}

/** The hash that binds a line to the one before it. */
export function hashOfLine(before: string, line: Omit<JournalTable, 'hash' | 'content' | 'salt'>): string {
  const { id, at, actor, action, table_name, row_id, content_hash } = line
  return sha256(JSON.stringify([before, id, at, actor, action, table_name, row_id, content_hash]))
}

export function actorName(by: By): string {
  return typeof by === 'string' ? by : `worker:${by.worker}`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function* inPieces<T>(list: T[], size: number): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}
