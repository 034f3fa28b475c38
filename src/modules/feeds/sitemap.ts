import { absolute, homeUrl, pathOf } from '#design/addresses.ts'
import type { App } from '#platform/app.ts'
import type { Moment } from '#platform/clock.ts'
import { timesOf } from '#platform/journal/times.ts'
import { languages } from '#platform/messages.ts'
import type { RecordKind } from '#platform/records.ts'
import { element, textElement, xmlDocument } from './xml.ts'

interface PublicPage {
  /** Without language. */
  path: string
  changed?: Moment | undefined
}

/** Every public page in both languages: those of the menus, and those of the records. */
export async function drawSitemap(app: App): Promise<string> {
  const menu = app.menu.map(({ to }) => ({ path: pathOf(to) }))
  const kinds = app.records.filter((record) => record.sitemap && record.seenBy === 'everybody')
  const lists = await Promise.all(kinds.map((record) => pagesOf(app, record)))
  const pages = new Map([{ path: homeUrl }, ...menu, ...lists.flat()].map((page) => [page.path, page]))
  const space = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }
  return xmlDocument(
    element(
      'urlset',
      space,
      [...pages.values()].flatMap((page) => inEachLanguage(app.origin(), page)),
    ),
  )
}

async function pagesOf(app: App, record: RecordKind): Promise<PublicPage[]> {
  const cards = await record.card(app.db, await record.published(app.db))
  const times = await timesOf(app.db, record)
  return cards.map((card) => ({ path: pathOf(record.url(card)), changed: times.get(card.number)?.changed }))
}

function inEachLanguage(origin: string, { path, changed }: PublicPage): string[] {
  const addresses = languages.map((language) => ({ language, href: absolute({ origin, language }, path) }))
  const alternates = addresses.map(({ language, href }) =>
    element('xhtml:link', { rel: 'alternate', hreflang: language, href }),
  )
  return addresses.map(({ href }) =>
    element('url', {}, [
      textElement('loc', href),
      ...(changed === undefined ? [] : [textElement('lastmod', changed)]),
      ...alternates,
    ]),
  )
}
