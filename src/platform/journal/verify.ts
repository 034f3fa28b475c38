import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database.ts'
import { firstHash, hashOfLine, type JournalContent } from './chain.ts'
import { formerNames } from './former-names.ts'
import type { JournalTable } from './tables.ts'

/** What a walk through the journal found. */
export interface Verdict {
  /** Lines that hold, from the first on. */
  lines: number
  /** Those of them whose content was erased for somebody's right to it. */
  erased: number
  /** The hash of the last line that holds. */
  head: string
  /** The number of the first line that does not fit, if there is one. */
  broken: number | undefined
  /** A line before it that tells nothing any more, and no line that holds says why. */
  emptied: number | undefined
  /** What is wrong with it, and who is said to have done what in it. */
  how: Break | undefined
}

/**
 * `missing`: no line has that number. `content`: what it tells is not what was written. `line`: its frame, its place or
 * a line before it was changed. `taken`: what it tells was taken away, and no right of a person to it. `end`: the journal goes on or ends otherwise than its head says.
 */
export interface Break {
  kind: 'missing' | 'content' | 'taken' | 'line' | 'end'
  entry?: Pick<JournalTable, 'at' | 'actor' | 'action' | 'table_name' | 'row_id'>
}

const linesAtOnce = 1000

/** Walks the journal up to its head and says where its chain breaks, if it does. The house may go on meanwhile. */
export async function verifyJournal(db: Db): Promise<Verdict> {
  const head = await db
    .selectFrom('journal_head')
    .select(['line', 'hash'])
    .where('id', '=', 1)
    .executeTakeFirst()
    .then((found) => found ?? { line: 0, hash: firstHash })
  const taken = await firstTaken(db)
  const verdict: Verdict = {
    lines: 0,
    erased: 0,
    head: firstHash,
    broken: undefined,
    emptied: undefined,
    how: undefined,
  }
  while (verdict.lines < head.line) {
    const some = await listLines(db, verdict.lines, head.line)
    for (const line of some) {
      const how = breakIn(line, verdict)
      if (how) return brokenBy(verdict, how, taken)
      verdict.lines = line.id
      verdict.head = line.hash
      if (line.content === null) verdict.erased += 1
    }
    if (some.length === 0) break
  }
  const isWhole = verdict.lines === head.line && verdict.head === head.hash && !(await hasOthers(db, head.line))
  if (!isWhole) return brokenBy(verdict, { kind: 'end' }, taken)
  // Only lines that hold can explain others.
  return taken ? { ...verdict, broken: taken.id, how: { kind: 'taken', entry: taken } } : verdict
}

function brokenBy(verdict: Verdict, how: Break, taken: JournalTable | undefined): Verdict {
  const broken = verdict.lines + 1
  return { ...verdict, broken, how, emptied: taken && taken.id < broken ? taken.id : undefined }
}

/** Lines that stand outside of the journal, from the first to the one its head names. */
async function hasOthers(db: Db, last: number): Promise<boolean> {
  const other = db
    .selectFrom('journal')
    .select('actor')
    .where(({ eb, or }) => or([eb('id', '<', 1), eb('id', '>', last)]))
  return (await other.limit(1).executeTakeFirst()) !== undefined
}

function breakIn(line: JournalTable, { lines, head }: Verdict): Break | undefined {
  if (line.id !== lines + 1) return { kind: 'missing' }
  if (hashOfLine(head, line) !== line.hash) return { kind: 'line', entry: line }
  return contentFits(line) ? undefined : { kind: 'content', entry: line }
}

/** The first line without content that no later line explains: one that erases the row, corrects it, or forgets what it was. */
async function firstTaken(db: Db): Promise<JournalTable | undefined> {
  for (let after = 0; ; ) {
    const some = await db
      .selectFrom('journal as told')
      .selectAll('told')
      .where('told.content', 'is', null)
      .where('told.id', '>', after)
      .where(unexplained(sql.ref('told.table_name')))
      .where(unexplained(laterName))
      .orderBy('told.id')
      .limit(linesAtOnce)
      .execute()
    for (const line of some) if (!(await isCorrected(db, line))) return line
    const last = some.at(-1)
    if (!last || some.length < linesAtOnce) return undefined
    after = last.id
  }
}

/**
 * Whether a later correction of the row names the line as one that it has emptied. Those of former versions name none; one in the same
 * commit stands beside what it has emptied.
 */
async function isCorrected(db: Db, { id, at, table_name, row_id }: JournalTable): Promise<boolean> {
  const corrections = await db
    .selectFrom('journal')
    .select(['at', 'content', 'salt', 'content_hash'])
    .where('table_name', '=', table_name)
    .where('row_id', '=', row_id)
    .where('id', '>', id)
    .where('action', '=', 'correct')
    .where('content', 'is not', null)
    .execute()
  // One that was altered itself explains nothing.
  return corrections.filter(contentFits).some(({ content, ...correction }) => {
    const { taken } = JSON.parse(content ?? '') as JournalContent
    return taken === undefined || taken.includes(id) || correction.at === at
  })
}

/** Where the rows of a table have moved since, the line that explains an older one has its new name. */
const laterName = sql`case told.table_name ${sql.join(
  Object.entries(formerNames).map(([name, former]) => sql`when ${sql.lit(former)} then ${sql.lit(name)}`),
  sql` `,
)} end`

function unexplained(name: RawBuilder<unknown>) {
  return sql<boolean>`not exists (select later.id from journal as later
    where later.table_name = ${name} and later.row_id = told.row_id and later.id > told.id
      and later.action in ('erase', 'forget'))`
}

/** Where a head that somebody has kept stands in the journal, if anywhere. */
export function findHead(db: Db, hash: string) {
  return db
    .selectFrom('journal')
    .select(['id', 'at'])
    .where('hash', '=', hash)
    .where('id', '>', 0)
    .where('id', '<=', ({ selectFrom }) => selectFrom('journal_head').select('line').where('journal_head.id', '=', 1))
    .orderBy('id')
    .executeTakeFirst()
}

function listLines(db: Db, after: number, upTo: number) {
  return db
    .selectFrom('journal')
    .selectAll()
    .where('id', '>', after)
    .where('id', '<=', upTo)
    .orderBy('id')
    .limit(linesAtOnce)
    .execute()
}

/** Erased content leaves only its hash, which the chain still holds; content without its salt is forged. */
function contentFits(line: { content: string | null; salt: string | null; content_hash: string }): boolean {
  const { content, salt, content_hash } = line
  if (content === null || salt === null) return content === salt
  return (
    createHash('sha256')
      .update(salt + content)
      .digest('hex') === content_hash
  )
}
