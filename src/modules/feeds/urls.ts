export const atomUrl = '/feed.atom'
export const jsonFeedUrl = '/feed.json'
export const sitemapUrl = '/sitemap.xml'
export const robotsUrl = '/robots.txt'

/** A part of it, where the house is large. */
export function sitemapPartUrl({ name }: { name: string }): string {
  return `/sitemap/${name}.xml`
}
