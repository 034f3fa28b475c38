import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { absolute, homeUrl, pathOf } from '#design/addresses.ts'
import type { App } from '#platform/app.ts'
import type { Moment } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { languages } from '#platform/messages.ts'
import type { RecordKind } from '#platform/records.ts'
import { timesOf } from './times.ts'
import { sitemapPartUrl } from './urls.ts'
import { element, textElement, xmlDocument } from './xml.ts'

interface PublicPage {
  /** Without language. */
  path: string
  changed?: Moment | undefined
}

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'
/** A map may name 50,000 addresses; ours stay as small as a page. */
const numbersInPart = 1000
/** SQLite answers within the turn of the event loop, so others get theirs in between. */
const numbersAtOnce = 100

/** Every public page in both languages: in a large house a list of maps, each of some records of one kind. */
export async function drawSitemap(app: App): Promise<string> {
  const kinds = await Promise.all(
    mapped(app).map(async (record) => ({ record, last: await lastNumber(app.db, record) })),
  )
  const isSmall = kinds.reduce((sum, { last }) => sum + last, 0) <= numbersInPart
  if (!isSmall) return drawIndex(app, kinds)
  const lists: PublicPage[][] = []
  for (const { record, last } of kinds) lists.push(await pagesOf(app, record, 1, last))
  return drawPages(app, [...menuPages(app), ...lists.flat()])
}

/** One of the maps that the list of maps names: `pages`, or `news-3`. */
export async function drawSitemapPart(app: App, name: string): Promise<string> {
  if (name === 'pages') return drawPages(app, menuPages(app))
  const [, kind = '', number = ''] = /^([a-z-]+)-([1-9]\d{0,5})$/.exec(name) ?? []
  const record = mapped(app).find((one) => one.kind === kind)
  if (!record) throw new NotFound(`sitemap ${name}`)
  const first = (Number(number) - 1) * numbersInPart + 1
  return drawPages(app, await pagesOf(app, record, first, first + numbersInPart - 1))
}

function mapped(app: App): RecordKind[] {
  return app.records.filter((record) => record.sitemap && record.seenBy === 'everybody')
}

function menuPages(app: App): PublicPage[] {
  // What stands among the utilities are tools, such as the search: there is nothing on them to be found.
  const found = app.menu.filter(({ place, isTool }) => place !== 'utility' && !isTool)
  const menu = found.map(({ to }) => ({ path: pathOf(to) }))
  return [{ path: homeUrl }, ...menu]
}

async function lastNumber(db: Db, record: RecordKind): Promise<number> {
  const { last } = await db
    .selectFrom(sql<{ id: number }>`${sql.table(record.table)}`.as('record'))
    .select((select) => select.fn.max('record.id').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}

function drawIndex(app: App, kinds: Array<{ record: RecordKind; last: number }>): string {
  const parts = kinds.flatMap(({ record, last }) =>
    Array.from({ length: Math.ceil(last / numbersInPart) }, (_, index) => `${record.kind}-${index + 1}`),
  )
  const maps = ['pages', ...parts].map((name) =>
    element('sitemap', {}, [
      textElement('loc', absolute({ origin: app.origin(), language: 'ka' }, sitemapPartUrl({ name }))),
    ]),
  )
  return xmlDocument(element('sitemapindex', { xmlns }, maps))
}

function drawPages(app: App, all: PublicPage[]): string {
  const pages = new Map(all.map((page) => [page.path, page]))
  const entries = [...pages.values()].flatMap((page) => inEachLanguage(app.origin(), page))
  return xmlDocument(element('urlset', { xmlns, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, entries))
}

async function pagesOf(app: App, record: RecordKind, first: number, last: number): Promise<PublicPage[]> {
  const pages: PublicPage[] = []
  for (let number = first; number <= last; number += numbersAtOnce) {
    const length = Math.min(numbersAtOnce, last - number + 1)
    pages.push(
      ...(await somePages(
        app,
        record,
        Array.from({ length }, (_, index) => number + index),
      )),
    )
    await setImmediate()
  }
  return pages
}

async function somePages({ db }: App, record: RecordKind, numbers: number[]): Promise<PublicPage[]> {
  const cards = await record.card(db, numbers)
  const times = await timesOf(
    db,
    record,
    cards.map(({ number }) => number),
  )
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
