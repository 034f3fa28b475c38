import { createHash } from 'node:crypto'
import type { Db } from '../database.ts'
import { firstHash, hashOfLine } from './chain.ts'

/** What a walk through the journal found. `broken` is the number of the first line that does not fit. */
export interface Verdict {
  lines: number
  head: string
  broken: number | undefined
}

const linesAtOnce = 1000

/** Walks the whole journal and says where its chain breaks, if it does. */
export async function verifyJournal(db: Db): Promise<Verdict> {
  let hash = firstHash
  let lines = 0
  for (;;) {
    const some = await db
      .selectFrom('journal')
      .selectAll()
      .where('id', '>', lines)
      .orderBy('id')
      .limit(linesAtOnce)
      .execute()
    for (const line of some) {
      const fits = line.id === lines + 1 && hashOfLine(hash, line) === line.hash && contentFits(line)
      if (!fits) return { lines, head: hash, broken: lines + 1 }
      lines = line.id
      hash = line.hash
    }
    if (some.length < linesAtOnce) break
  }
  const head = await db.selectFrom('journal_head').select(['line', 'hash']).where('id', '=', 1).executeTakeFirst()
  const isCut = head?.line !== lines || head.hash !== hash
  return { lines, head: hash, broken: isCut ? lines + 1 : undefined }
}

/** Erased content leaves only its hash, which the chain still holds. */
function contentFits(line: { content: string | null; salt: string | null; content_hash: string }): boolean {
  if (line.content === null || line.salt === null) return true
  return (
    createHash('sha256')
      .update(line.salt + line.content)
      .digest('hex') === line.content_hash
  )
}
