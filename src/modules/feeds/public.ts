import { absolute } from '#design/addresses.ts'
import type { App } from '#platform/app.ts'
import { atomOf } from './atom.ts'
import { gatherFeed } from './feed.ts'
import { jsonFeedOf } from './json-feed.ts'
import { drawSitemap, drawSitemapPart } from './sitemap.ts'
import { atomUrl, jsonFeedUrl, robotsUrl, sitemapPartUrl, sitemapUrl } from './urls.ts'

export function publicRoutes(app: App): void {
  app.get(atomUrl, async (request, reply) =>
    reply.document('application/atom+xml', atomOf(await gatherFeed(app, request.language))),
  )
  app.get(jsonFeedUrl, async (request, reply) =>
    reply.document('application/feed+json', jsonFeedOf(await gatherFeed(app, request.language))),
  )
  app.get(sitemapUrl, async (_request, reply) => reply.document('application/xml', await drawSitemap(app)))
  app.get<{ Params: { name: string } }>(sitemapPartUrl({ name: ':name' }), async (request, reply) =>
    reply.document('application/xml', await drawSitemapPart(app, request.params.name)),
  )
  app.get(robotsUrl, async (_request, reply) => reply.document('text/plain', robots(app.origin())))
}

/** Results of searching are no pages of their own; everything else may be read. */
function robots(origin: string): string {
  const sitemap = absolute({ origin, language: 'ka' }, sitemapUrl)
  return `User-agent: *\nDisallow: /search\nDisallow: /en/search\n\nSitemap: ${sitemap}\n`
}
