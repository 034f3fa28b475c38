import type { Visitor } from './house.ts'

/** A page that a reader can come to by links from the home page. */
export interface CrawledPage {
  path: string
  status: number
  html: string
  /** The pages of our own that it links to, without fragment. */
  links: string[]
  /** Links with a fragment: page and id. */
  fragments: Array<{ path: string; id: string }>
}

/** Follows every link of our own from the home pages in both languages. */
export async function crawl(house: Visitor): Promise<Map<string, CrawledPage>> {
  const pages = new Map<string, CrawledPage>()
  const waiting = ['/', '/en']
  const seen = new Set<string>()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue
    seen.add(path)
    const page = await visit(house, path)
    // A file that is there is no page; one that is missing is a broken link.
    if (!page) continue
    pages.set(path, page)
    waiting.push(...page.links.filter((link) => !pages.has(link)))
  }
  return pages
}

async function visit(house: Visitor, path: string): Promise<CrawledPage | undefined> {
  const { status, text: html, headers } = await house.get(path)
  if (status === 200 && !headers['content-type']?.startsWith('text/html')) return undefined
  // Combinations of filters are without number; a crawler is told not to follow them.
  const tags = [...html.matchAll(/<a\s[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes('rel="nofollow"'))
  const addresses = tags.flatMap((tag) => decode(/href="([^"]*)"/.exec(tag)?.[1] ?? '') || [])
  const own = addresses.filter((address) => /^(\/(?!\/)|#)/.test(address) && !address.startsWith('/assets/'))
  const links = own.map((address) => address.split('#')[0] || path)
  const fragments = own
    .filter((address) => address.includes('#'))
    .map((address) => ({ path: address.split('#')[0] || path, id: decodeURIComponent(address.split('#')[1] ?? '') }))
  return { path, status, html, links: [...new Set(links)], fragments }
}

/** What a reader sees: without tags, with entities read and white space folded. */
export function textOf(html: string): string {
  const body = html.slice(html.indexOf('<body'))
  return folded(decode(body.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replaceAll(/<[^>]*>/g, '')))
}

/** White space as a reader sees it: none, or one space. */
export function folded(text: string): string {
  return text.replaceAll(/[\s\u00a0]+/g, ' ').trim()
}

function decode(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
