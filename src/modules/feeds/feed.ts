import { absolute, homeUrl, iconUrl } from '#design/addresses.ts'
import { chooseText } from '#design/text.tsx'
import { findNotedHead, type NotedHead } from '#modules/heads/index.ts'
import { getAssociation } from '#modules/settings/index.ts'
import type { App } from '#platform/app.ts'
import type { Moment } from '#platform/clock.ts'
import { keptRead } from '#platform/memory/kept-reads.ts'
import type { Language } from '#platform/messages.ts'
import { type Entry, listEntries, listEntriesAbout } from './entries.ts'
import type { Known } from './known.ts'

/** What is new in one language, with what a reader of feeds wants to know about whose it is. */
export interface Feed {
  origin: string
  language: Language
  title: string
  /** The page it tells of, without language. */
  page: string
  icon: string
  updated: Moment
  entries: Entry[]
  /** The end of the journal as it was noted last, for whoever keeps it. It changes once a day, the feed with it. */
  head: NotedHead | undefined
}

export async function gatherFeed(app: App, language: Language, about?: Known): Promise<Feed> {
  const { short_name_ka, short_name_en, loaded_at } = await getAssociation(app.db)
  const entries = about ? await listEntriesAbout(app, about, language) : await listEntries(app, language)
  const name = chooseText({ ka: short_name_ka, en: short_name_en }, language).words
  const origin = app.origin()
  return {
    origin,
    language,
    title: about ? `${chooseText(about.card.title, language).words} – ${name}` : name,
    page: about ? about.record.url(about.card) : homeUrl,
    icon: absolute({ origin, language: 'ka' }, iconUrl({ name: '512.png' })),
    updated: entries.map(({ changed }) => changed).reduce((one, other) => (one > other ? one : other), loaded_at),
    entries,
    head: await keptRead(app.db, findNotedHead),
  }
}
