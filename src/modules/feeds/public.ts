import { absolute } from '#design/addresses.ts'
import type { App } from '#platform/app.ts'
import type { RecordKind } from '#platform/records.ts'
import { atomOf } from './atom.ts'
import { gatherFeed } from './feed.ts'
import { jsonFeedOf } from './json-feed.ts'
import { getKnown } from './known.ts'
import { drawSitemap, drawSitemapPart } from './sitemap.ts'
import { atomUrl, atomUrlOf, jsonFeedUrl, jsonFeedUrlOf, robotsUrl, sitemapPartUrl, sitemapUrl } from './urls.ts'

export function publicRoutes(app: App): void {
  app.get(atomUrl, async (request, reply) =>
    reply.document('application/atom+xml', atomOf(await gatherFeed(app, request.language))),
  )
  app.get(jsonFeedUrl, async (request, reply) =>
    reply.document('application/feed+json', jsonFeedOf(await gatherFeed(app, request.language))),
  )
  for (const record of app.records) feedsOf(app, record)
  app.get(sitemapUrl, async (_request, reply) => reply.document('application/xml', await drawSitemap(app)))
  app.get<{ Params: { name: string } }>(sitemapPartUrl({ name: ':name' }), async (request, reply) =>
    reply.document('application/xml', await drawSitemapPart(app, request.params.name)),
  )
  app.get(robotsUrl, async (_request, reply) => reply.document('text/plain', robots(app.origin())))
}

/** Every record with a page of its own has feeds under it. */
function feedsOf(app: App, record: RecordKind): void {
  const page = record.url({ number: 0, slug: ':slug' })
  if (record.seenBy !== 'everybody' || page.includes('#') || !page.endsWith('/:slug')) return
  app.get<{ Params: { slug: string } }>(atomUrlOf(page), async (request, reply) => {
    const about = await getKnown(app, record, request.params.slug)
    return reply.document('application/atom+xml', atomOf(await gatherFeed(app, request.language, about)))
  })
  app.get<{ Params: { slug: string } }>(jsonFeedUrlOf(page), async (request, reply) => {
    const about = await getKnown(app, record, request.params.slug)
    return reply.document('application/feed+json', jsonFeedOf(await gatherFeed(app, request.language, about)))
  })
}

/** Results of searching are no pages of their own; everything else may be read. */
function robots(origin: string): string {
  const sitemap = absolute({ origin, language: 'ka' }, sitemapUrl)
  return `User-agent: *\nDisallow: /search\nDisallow: /en/search\n\nSitemap: ${sitemap}\n`
}
