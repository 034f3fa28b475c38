import type { App } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { cardsBySlug } from '#platform/records/by-slug.ts'
import type { Card, RecordKind } from '#platform/records.ts'

/** A record that everybody may see. */
export interface Known {
  record: RecordKind
  card: Card
}

/** So many are looked at around a record; a feed shows fewer. */
const mostNear = 200

export async function getKnown(app: App, record: RecordKind, slug: string): Promise<Known> {
  const [known] = await knownBySlug(app, record, [slug])
  if (!known) throw new NotFound(`${record.kind} ${slug}`)
  return known
}

/** The record, what has to do with it, and what has to do with that: the stories about the projects in a place. */
export async function knownAbout(app: App, about: Known): Promise<Known[]> {
  const near = await knownAt(app, await addressesNear(app, about))
  const further: string[] = []
  for (const one of near.slice(0, mostNear)) further.push(...(await addressesNear(app, one)))
  const found = [...(about.record.feed ? [about] : []), ...near, ...(await knownAt(app, further))]
  return [...new Map(found.map((one) => [one.record.url(one.card), one])).values()]
}

/** The addresses of what other modules have to say on the page of a record. */
async function addressesNear(app: App, { record, card }: Known): Promise<string[]> {
  const groups = await app.relatedTo(record.kind, card.number)
  return groups.flatMap(({ items }) => items.map(({ to }) => to))
}

/** The records that may stand in a feed, of those that have one of these addresses. */
async function knownAt(app: App, addresses: string[]): Promise<Known[]> {
  const found = new Map<string, Known>()
  for (const record of app.records.filter(({ feed, seenBy }) => feed && seenBy === 'everybody')) {
    const before = record.url({ number: 0, slug: '' })
    const slugs = addresses.flatMap((to) => (to.startsWith(before) ? to.slice(before.length) : []))
    for (const known of await knownBySlug(app, record, slugs)) found.set(record.url(known.card), known)
  }
  return [...new Set(addresses)].flatMap((to) => found.get(to) ?? [])
}

async function knownBySlug(app: App, record: RecordKind, slugs: string[]): Promise<Known[]> {
  const cards = await cardsBySlug(app.db, record, [...new Set(slugs)])
  return cards.map((card) => ({ record, card }))
}
