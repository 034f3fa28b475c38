import type { Db } from '#platform/database.ts'
import { say } from '#platform/messages.ts'
import type { Card, RecordKind, RecordWords } from '#platform/records.ts'
import { messages } from './messages.ts'
import { listPeople, type PersonRow } from './queries.ts'
import { personUrl } from './urls.ts'

export const personRecord: RecordKind = {
  kind: 'person',
  table: 'person',
  name: say(messages, (m) => m.person),
  url: personUrl,
  card: async (db, numbers) => (await among(db, numbers)).map(card),
  words: async (db, numbers) => (await among(db, numbers)).map(words),
  seenBy: 'everybody',
  published: async (db, numbers) => (await among(db, numbers)).map((person) => person.id),
  feed: false,
  sitemap: false,
}

/** An association has a handful of people to be reached: the whole list is read. */
async function among(db: Db, numbers?: number[]): Promise<PersonRow[]> {
  const people = await listPeople(db)
  return numbers ? people.filter((person) => numbers.includes(person.id)) : people
}

function card({ id, slug, name_ka, name_en, role_ka, role_en }: PersonRow): Card {
  return { number: id, slug, title: { ka: name_ka, en: name_en }, excerpt: { ka: role_ka, en: role_en } }
}

function words({ id, name_ka, name_en, role_ka, role_en }: PersonRow): RecordWords {
  return { number: id, title: { ka: name_ka, en: name_en }, texts: [{ ka: role_ka, en: role_en }] }
}
