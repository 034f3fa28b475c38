import type { Db } from '#platform/database.ts'
import { say } from '#platform/messages.ts'
import type { Card, RecordKind, RecordWords } from '#platform/records.ts'
import { messages } from './messages.ts'
import type { Place } from './queries.ts'
import { placeUrl } from './urls.ts'

export const placeRecord: RecordKind = {
  kind: 'place',
  table: 'place',
  name: say(messages, (m) => m.place),
  url: placeUrl,
  card: async (db, numbers) => (await listByNumber(db, numbers)).map(card),
  words: async (db, numbers) => (await listByNumber(db, numbers)).map(words),
  seenBy: 'everybody',
  published,
  feed: false,
  sitemap: true,
}

async function published(db: Db, among?: number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('place')
    .select('id')
    .where('name_state', '=', 'confirmed')
    .where('closed_at', 'is', null)
    .$if(among !== undefined, (query) => query.where('id', 'in', among ?? []))
    .orderBy('name_ka')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

function listByNumber(db: Db, numbers: number[]) {
  return db.selectFrom('place').selectAll().where('id', 'in', numbers).orderBy('id').execute()
}

function card({ id, slug, name_ka, name_en, kind }: Place): Card {
  return { number: id, slug, title: { ka: name_ka, en: name_en }, excerpt: say(messages, (m) => m.kinds[kind]) }
}

function words({ id, name_ka, name_en }: Place): RecordWords {
  return { number: id, title: { ka: name_ka, en: name_en }, texts: [] }
}
