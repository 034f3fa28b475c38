import { createHash } from 'node:crypto'
import type { Db } from '../database.ts'
import { firstHash, hashOfLine } from './chain.ts'

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
}

const linesAtOnce = 1000

/** Walks the journal up to its head and says where its chain breaks, if it does. The house may go on meanwhile. */
export async function verifyJournal(db: Db): Promise<Verdict> {
  const head = await db
    .selectFrom('journal_head')
    .select(['line', 'hash'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
  const verdict: Verdict = { lines: 0, erased: 0, head: firstHash, broken: undefined }
  while (verdict.lines < head.line) {
    const some = await listLines(db, verdict.lines, head.line)
    for (const line of some) {
      const fits = line.id === verdict.lines + 1 && hashOfLine(verdict.head, line) === line.hash && contentFits(line)
      if (!fits) return { ...verdict, broken: verdict.lines + 1 }
      verdict.lines = line.id
      verdict.head = line.hash
      if (line.content === null) verdict.erased += 1
    }
    if (some.length === 0) break
  }
  const isWhole = verdict.lines === head.line && verdict.head === head.hash
  return { ...verdict, broken: isWhole ? undefined : verdict.lines + 1 }
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
