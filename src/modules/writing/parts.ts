import type { DocumentParts } from '#design/document.tsx'
import { documentsPreviewed, documentsShown, mediaPreviewed, mediaShown } from '#modules/media/index.ts'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { cardsIn } from '#platform/document/document.ts'
import { readDocument } from '#platform/document/tidy.ts'
import { cardsBySlug } from '#platform/records/by-slug.ts'
import type { RecordKind } from '#platform/records.ts'
import { mediaOf } from './content.ts'
import type { PostText } from './tables.ts'

type Bodies = Pick<PostText, 'body_ka' | 'body_en'>

/** What a public story shows besides its words. */
export async function partsFor(app: Pick<App, 'db' | 'records'>, bodies: Bodies): Promise<DocumentParts> {
  const media = mediaOf(bodies)
  const [pictures, files] = [await mediaShown(app.db, media), await documentsShown(app.db, media)]
  return { pictures, files, cards: await cardsFor(app, bodies) }
}

/** The same before it is public: pictures come from an address that only its readers may open. */
export async function partsPreviewed(
  app: Pick<App, 'db' | 'records'>,
  bodies: Bodies,
  urlOf: (id: number) => string,
): Promise<DocumentParts> {
  const media = mediaOf(bodies)
  const pictures = await mediaPreviewed(app.db, media, urlOf)
  return { pictures, files: await documentsPreviewed(app.db, media, urlOf), cards: await cardsFor(app, bodies) }
}

async function cardsFor(
  app: Pick<App, 'db' | 'records'>,
  { body_ka, body_en }: Bodies,
): Promise<DocumentParts['cards']> {
  const named = [body_ka, body_en].flatMap((body) => cardsIn(readDocument(body)))
  const cards = new Map<string, NonNullable<Awaited<ReturnType<typeof cardOf>>>>()
  for (const { kind, slug } of named) {
    const record = app.records.find((one) => one.kind === kind && one.seenBy === 'everybody')
    const card = record && (await cardOf(app.db, record, slug))
    if (card) cards.set(`${kind}:${slug}`, card)
  }
  return cards
}

async function cardOf(db: Db, record: RecordKind, slug: string) {
  const [card] = await cardsBySlug(db, record, [slug])
  return card && { to: record.url(card), kind: record.name, title: card.title, excerpt: card.excerpt }
}
