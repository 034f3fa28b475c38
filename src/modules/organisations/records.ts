import type { Db } from '#platform/database.ts'
import { say } from '#platform/messages.ts'
import type { Card, RecordKind, RecordWords } from '#platform/records.ts'
import { messages } from './messages.ts'
import type { Organisation } from './queries.ts'
import { organisationUrl } from './urls.ts'

export const organisationRecord: RecordKind = {
  kind: 'org',
  table: 'organisation',
  name: say(messages, (m) => m.organisation),
  url: organisationUrl,
  card: async (db, numbers) => (await listByNumber(db, numbers)).map(card),
  words: async (db, numbers) => (await listByNumber(db, numbers)).map(words),
  seenBy: 'everybody',
  published,
  feed: false,
  sitemap: true,
}

async function published(db: Db, among?: number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('organisation')
    .select('id')
    .where('closed_at', 'is', null)
    .$if(among !== undefined, (query) => query.where('id', 'in', among ?? []))
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

function listByNumber(db: Db, numbers: number[]) {
  return db.selectFrom('organisation').selectAll().where('id', 'in', numbers).orderBy('id').execute()
}

function card(organisation: Organisation): Card {
  const { id, slug, name_ka, name_en, kind } = organisation
  return {
    number: id,
    slug,
    title: { ka: name_ka, en: name_en },
    excerpt: say(messages, (m) => m.kinds[kind]),
  }
}

function words(organisation: Organisation): RecordWords {
  const { id, name_ka, name_en, acronym } = organisation
  const texts = acronym ? [{ ka: acronym, en: acronym }] : []
  return { number: id, title: { ka: name_ka, en: name_en }, texts }
}
