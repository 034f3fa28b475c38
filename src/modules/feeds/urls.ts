export const atomUrl = '/feed.atom'
export const jsonFeedUrl = '/feed.json'
export const sitemapUrl = '/sitemap.xml'
export const robotsUrl = '/robots.txt'
