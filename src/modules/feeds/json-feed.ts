import { absolute, homeUrl } from '#design/addresses.ts'
import type { Feed } from './feed.ts'
import { jsonFeedUrlOf } from './urls.ts'

/** The feed as JSON Feed 1.1. */
export function jsonFeedOf(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    language: feed.language,
    home_page_url: absolute(feed, feed.page),
    feed_url: absolute(feed, jsonFeedUrlOf(feed.page)),
    icon: feed.icon,
    authors: [{ name: feed.title, url: absolute(feed, homeUrl) }],
    ...(feed.head && { _temi: { journal_head: feed.head } }),
    items: feed.entries.map((entry) => ({
      id: entry.url,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      language: entry.language,
      image: entry.image,
      date_published: entry.published,
      date_modified: entry.changed,
      tags: [entry.kind],
    })),
  })
}
