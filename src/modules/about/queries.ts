import type { Db } from '#platform/database.ts'
import type { Bilingual } from '#platform/messages.ts'

/** The texts an association may have about itself, by their names in the content pack. */
export type AboutKey = 'mission' | 'principles' | 'directionsIntro' | 'projectsIntro'

/** Those of them that there are: all, or those among the given numbers. */
export function listAboutTexts(db: Db, among?: number[]) {
  return db
    .selectFrom('about_text')
    .selectAll()
    .where('closed_at', 'is', null)
    .$if(among !== undefined, (query) => query.where('id', 'in', among ?? []))
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export type AboutText = Awaited<ReturnType<typeof listAboutTexts>>[number]

/** One of them, if the association has it, with the number under which it is edited. */
export async function findAboutText(db: Db, slug: AboutKey): Promise<(Bilingual & { number: number }) | undefined> {
  const text = await db
    .selectFrom('about_text')
    .selectAll()
    .where('slug', '=', slug)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return text && { ka: text.text_ka, en: text.text_en, number: text.id }
}
