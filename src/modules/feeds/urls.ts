export const atomUrl = '/feed.atom'
export const jsonFeedUrl = '/feed.json'

/** The feeds of one page: those of the home page stand at the root. */
export function atomUrlOf(page: string): string {
  return page === '/' ? atomUrl : page + atomUrl
}

export function jsonFeedUrlOf(page: string): string {
  return page === '/' ? jsonFeedUrl : page + jsonFeedUrl
}

export const sitemapUrl = '/sitemap.xml'
export const robotsUrl = '/robots.txt'

/** A part of it, where the house is large. */
export function sitemapPartUrl({ name }: { name: string }): string {
  return `/sitemap/${name}.xml`
}
