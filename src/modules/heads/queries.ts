import type { Db } from '#platform/database.ts'

/** The head that was noted last; nothing in a house that is younger than a day. */
export function findNotedHead(db: Db) {
  return db
    .selectFrom('noted_head')
    .select(['line', 'hash', 'noted_at'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type NotedHead = NonNullable<Awaited<ReturnType<typeof findNotedHead>>>

export async function getHead(db: Db): Promise<Pick<NotedHead, 'line' | 'hash'>> {
  return db.selectFrom('journal_head').select(['line', 'hash']).where('id', '=', 1).executeTakeFirstOrThrow()
}

export async function isWritten(db: Db, recipient: string, subject: string): Promise<boolean> {
  const letter = await db
    .selectFrom('mail')
    .select('id')
    .where('recipient', '=', recipient)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return letter !== undefined
}
