import type { Db } from '#platform/database.ts'
import { say } from '#platform/messages.ts'
import type { Card, RecordKind, RecordWords } from '#platform/records.ts'
import { messages } from './messages.ts'
import { type Direction, listDirections } from './queries.ts'
import { titleOf } from './title.ts'
import { directionUrl } from './urls.ts'

export const directionRecord: RecordKind = {
  kind: 'direction',
  table: 'direction',
  name: say(messages, (m) => m.direction),
  url: directionUrl,
  card: async (db, numbers) => (await among(db, numbers)).map(card),
  words: async (db, numbers) => (await among(db, numbers)).map(words),
  seenBy: 'everybody',
  published: async (db, numbers) => (await among(db, numbers)).map((direction) => direction.id),
  feed: false,
  sitemap: true,
}

/** There are only a few: the whole list is read. */
async function among(db: Db, numbers?: number[]): Promise<Direction[]> {
  const directions = await listDirections(db)
  return numbers ? directions.filter((direction) => numbers.includes(direction.id)) : directions
}

function card(direction: Direction): Card {
  const { id, slug, number } = direction
  return { number: id, slug, title: titleOf(direction), excerpt: say(messages, (m) => m.numbered(number)) }
}

function words(direction: Direction): RecordWords {
  return { number: direction.id, title: titleOf(direction), texts: [] }
}
