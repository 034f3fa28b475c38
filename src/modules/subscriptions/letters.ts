import type { Db } from '#platform/database.ts'
import { inAddress } from '#platform/language.ts'
import { languages } from '#platform/messages.ts'
import type { PersonalRow } from '#platform/personal/declared.ts'
import { endUrl } from './urls.ts'

interface Of {
  /** The subscription. */
  id: number
  /** The story that is sent; without one the letter is about the subscription itself. */
  news?: number | undefined
}

/** By this the letters of a subscription are found again in the outbox, and those of a story that was taken back. */
export function markOf({ id, news }: Of): string {
  return news === undefined ? `subscription:${id}` : `subscription:${id}:news:${news}`
}

/** The letters of a subscription, also those that were written before they had a mark. */
export async function lettersOf(
  db: Db,
  { id, token_secret: token }: { id: number; token_secret: string },
): Promise<PersonalRow[]> {
  const addresses = languages.map((language) => inAddress(language, endUrl({ token })))
  const rows = await db
    .selectFrom('mail')
    .select('id')
    .where('recipient', '!=', '')
    .where((mail) =>
      mail.or([
        mail('mark', '=', markOf({ id })),
        mail('mark', 'like', `${markOf({ id })}:%`),
        mail('unsubscribe', 'in', addresses),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ table: 'mail', id: row.id }))
}

/** Whether a letter is about a story that is not public any more, so that its link leads nowhere. */
export async function isOver(db: Db, mark: string): Promise<boolean> {
  const [, news] = /^subscription:\d+:news:(\d+)$/.exec(mark) ?? []
  if (news === undefined) return false
  const open = db.selectFrom('news').select('id').where('id', '=', Number(news)).where('state', '=', 'published')
  return (await open.where('closed_at', 'is', null).executeTakeFirst()) === undefined
}
