import type { Db } from '#platform/database.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import type { Card, RecordKind, RecordWords } from '#platform/records.ts'
import { messages } from './messages.ts'
import { type AboutText, listAboutTexts } from './queries.ts'
import { aboutTextUrl } from './urls.ts'

export const aboutRecord: RecordKind = {
  kind: 'about',
  table: 'about_text',
  name: say(messages, (m) => m.about),
  url: aboutTextUrl,
  card: async (db, numbers) => (await among(db, numbers)).map(card),
  words: async (db, numbers) => (await among(db, numbers)).map(words),
  seenBy: 'everybody',
  published: async (db, numbers) => (await among(db, numbers)).map((text) => text.id),
  feed: false,
  sitemap: false,
}

/** There are only a few: the whole list is read. */
async function among(db: Db, numbers?: number[]): Promise<AboutText[]> {
  const texts = await listAboutTexts(db)
  return numbers ? texts.filter((text) => numbers.includes(text.id)) : texts
}

function card({ id, slug, text_ka, text_en }: AboutText): Card {
  return { number: id, slug, title: titleOf(slug), excerpt: { ka: text_ka, en: text_en } }
}

function words({ id, slug, text_ka, text_en }: AboutText): RecordWords {
  return { number: id, title: titleOf(slug), texts: [{ ka: text_ka, en: text_en }] }
}

function titleOf(slug: string): Bilingual {
  return say(messages, (m) => Object.entries(m.titles).find(([key]) => key === slug)?.[1] ?? m.about)
}
