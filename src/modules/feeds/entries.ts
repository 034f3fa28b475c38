import { absolute } from '#design/addresses.ts'
import { cardUrl } from '#design/share-card.tsx'
import { chooseText } from '#design/text.tsx'
import type { App } from '#platform/app.ts'
import { beginOf, type Moment } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import type { Language } from '#platform/messages.ts'
import type { Card, RecordKind } from '#platform/records.ts'
import { type Known, knownAbout } from './known.ts'
import { timesOf } from './times.ts'

/** A record as a feed shows it. */
export interface Entry {
  url: string
  title: string
  summary: string
  /** The language title and summary stand in. */
  language: Language
  /** What kind of record it is. */
  kind: string
  image: string
  published: Moment
  changed: Moment
}

/** So many stand in a feed. */
const longestFeed = 50

/** What is new, the newest first. */
export async function listEntries(app: App, language: Language): Promise<Entry[]> {
  const kinds = app.records.filter((record) => record.feed && record.seenBy === 'everybody')
  const lists = await Promise.all(
    kinds.map(async (record) => entriesOf(app, record, await newestOf(app.db, record), language)),
  )
  return newest(lists.flat())
}

/** What is new about one record: itself, and everything that has to do with it, the newest first. */
export async function listEntriesAbout(app: App, about: Known, language: Language): Promise<Entry[]> {
  const known = await knownAbout(app, about)
  const byRecord = Map.groupBy(known, ({ record }) => record)
  const lists = await Promise.all(
    [...byRecord].map(([record, cards]) =>
      entriesOf(
        app,
        record,
        cards.map(({ card }) => card),
        language,
      ),
    ),
  )
  return newest(lists.flat())
}

function newest(entries: DatedEntry[]): Entry[] {
  return entries.sort(newestFirst).slice(0, longestFeed)
}

/** Numbers rise in the order in which records were entered. */
async function newestOf(db: Db, record: RecordKind): Promise<Card[]> {
  if (record.newest) return record.newest(db, longestFeed)
  const numbers = await record.published(db)
  return record.card(db, numbers.toSorted((one, other) => other - one).slice(0, longestFeed))
}

type DatedEntry = Entry & { on: string }

async function entriesOf(app: App, record: RecordKind, cards: Card[], language: Language): Promise<DatedEntry[]> {
  const times = await timesOf(
    app.db,
    record,
    cards.map(({ number }) => number),
  )
  const view = { origin: app.origin(), language }
  return cards.flatMap((card) => {
    const known = times.get(card.number)
    if (!known) return []
    const title = chooseText(card.title, language)
    return {
      url: absolute(view, record.url(card)),
      title: title.words,
      summary: chooseText(card.excerpt, language).words,
      language: title.language,
      kind: record.name[language],
      image: absolute(view, cardUrl({ kind: record.kind, slug: card.slug })),
      published: card.publishedOn ? beginOf(card.publishedOn) : known.entered,
      changed: known.changed,
      on: card.on ?? '',
    }
  })
}

/** Records that were entered at the same moment stand by the date they tell of. */
function newestFirst(one: DatedEntry, other: DatedEntry): number {
  return compare(other.published, one.published) || compare(other.on, one.on)
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
