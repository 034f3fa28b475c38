import { absolute, iconUrl } from '#design/addresses.ts'
import { chooseText } from '#design/text.tsx'
import { findNotedHead, type NotedHead } from '#modules/heads/index.ts'
import { getAssociation } from '#modules/settings/index.ts'
import type { App } from '#platform/app.ts'
import type { Moment } from '#platform/clock.ts'
import type { Language } from '#platform/messages.ts'
import { type Entry, listEntries } from './entries.ts'

/** What is new in one language, with what a reader of feeds wants to know about whose it is. */
export interface Feed {
  origin: string
  language: Language
  title: string
  icon: string
  updated: Moment
  entries: Entry[]
  /** The end of the journal as it was noted last, for whoever keeps it. It changes once a day, the feed with it. */
  head: NotedHead | undefined
}

export async function gatherFeed(app: App, language: Language): Promise<Feed> {
  const { short_name_ka, short_name_en, loaded_at } = await getAssociation(app.db)
  const entries = await listEntries(app, language)
  const origin = app.origin()
  return {
    origin,
    language,
    title: chooseText({ ka: short_name_ka, en: short_name_en }, language).words,
    icon: absolute({ origin, language: 'ka' }, iconUrl({ name: '512.png' })),
    updated: entries.map(({ changed }) => changed).reduce((one, other) => (one > other ? one : other), loaded_at),
    entries,
    head: await findNotedHead(app.db),
  }
}
