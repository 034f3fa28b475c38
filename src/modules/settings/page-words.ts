import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { keptRead } from '#platform/memory/kept-reads.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import { pageWordsMessages } from './page-words-messages.ts'

/** A place of a page that speaks for the association. */
export type PageWordsSlug = keyof (typeof pageWordsMessages)['ka']['names']

/** What the association says there, or what stands there until it says something. */
export interface PageWords extends Bilingual {
  number: number
  /** What the place is called in the workspace. */
  name: Bilingual
  /** They are the association's own. */
  isOwn: boolean
}

export async function getPageWords(db: Db, slug: PageWordsSlug): Promise<PageWords> {
  const row = (await keptRead(db, listPageWords)).find((one) => one.slug === slug)
  if (!row) throw new NotFound(`words ${slug}`)
  const { id: number, text_ka: ka, text_en: en } = row
  const isOwn = ka !== '' || en !== ''
  return { ...(isOwn ? { ka, en } : standingWords({ slug })), name: nameOfWords({ slug }), number, isOwn }
}

/** A page reads up to five of them, and there are few in all. */
function listPageWords(db: Db) {
  return db.selectFrom('page_words').selectAll().orderBy('id').execute()
}

/** What stands there as long as the association says nothing. */
export function standingWords({ slug }: { slug: string }): Bilingual {
  return say(pageWordsMessages, (m) => wordsIn(m.standing, slug) ?? '')
}

/** What such a place is called in the workspace. */
export function nameOfWords({ slug }: { slug: string }): Bilingual {
  return say(pageWordsMessages, (m) => wordsIn(m.names, slug) ?? slug)
}

function wordsIn(all: Record<string, string>, slug: string): string | undefined {
  return Object.entries(all).find(([name]) => name === slug)?.[1]
}
