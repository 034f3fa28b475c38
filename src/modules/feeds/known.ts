import type { App } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import type { Card, RecordKind } from '#platform/records.ts'

/** A record that everybody may see. */
export interface Known {
  record: RecordKind
  card: Card
}

export async function getKnown(app: App, record: RecordKind, slug: string): Promise<Known> {
  const cards = await record.card(app.db, await record.published(app.db))
  const card = cards.find((one) => one.slug === slug)
  if (!card) throw new NotFound(`${record.kind} ${slug}`)
  return { record, card }
}

/** The record, what has to do with it, and what has to do with that: the stories about the projects in a place. */
export async function knownAbout(app: App, about: Known): Promise<Known[]> {
  const all = await knownInFeeds(app)
  const near = await relatedAmong(app, all, about)
  const found = all.has(about.record.url(about.card)) ? [about, ...near] : near
  for (const one of near) found.push(...(await relatedAmong(app, all, one)))
  return [...new Map(found.map((one) => [one.record.url(one.card), one])).values()]
}

/** Everything that may stand in a feed, by its address. */
async function knownInFeeds(app: App): Promise<Map<string, Known>> {
  const kinds = app.records.filter((record) => record.feed && record.seenBy === 'everybody')
  const lists = await Promise.all(
    kinds.map(async (record) => {
      const cards = await record.card(app.db, await record.published(app.db))
      return cards.map((card): [string, Known] => [record.url(card), { record, card }])
    }),
  )
  return new Map(lists.flat())
}

async function relatedAmong(app: App, all: Map<string, Known>, { record, card }: Known): Promise<Known[]> {
  const groups = await app.relatedTo(record.kind, card.number)
  return groups.flatMap(({ items }) => items.flatMap(({ to }) => all.get(to) ?? []))
}
