import { homeUrl } from '#design/addresses.ts'
import { chooseText } from '#design/text.tsx'
import { getAssociation } from '#modules/settings/index.ts'
import type { App } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import type { Bilingual, Language } from '#platform/messages.ts'
import { cardsBySlug } from '#platform/records/by-slug.ts'
import type { CardWords } from './draw.ts'

/** What stands on the card of a record or of a page; there is none for anything else. */
export async function wordsOf(app: App, kind: string, slug: string, language: Language): Promise<CardWords> {
  const association = await getAssociation(app.db)
  const name = { ka: association.short_name_ka, en: association.short_name_en }
  const full = { ka: association.name_ka, en: association.name_en }
  const found = kind === 'page' ? pageOf(app, slug, full) : await recordOf(app, kind, slug)
  if (!found) throw new NotFound(`card ${kind}`)
  const inWords = (text: Bilingual) => chooseText(text, language).words
  return { title: inWords(found.title), name: inWords(name), label: found.label ? inWords(found.label) : '' }
}

interface Found {
  title: Bilingual
  label?: Bilingual
}

/** The home page goes by the association's name; any other page that is no record by its words in the menus. */
function pageOf(app: App, slug: string, full: Bilingual): Found {
  const entry = app.menu.find(({ to }) => to === homeUrl + slug)
  return { title: entry?.label ?? full }
}

async function recordOf(app: App, kind: string, slug: string): Promise<Found | undefined> {
  const record = app.records.find((one) => one.kind === kind && one.seenBy === 'everybody')
  if (!record) return undefined
  const [card] = await cardsBySlug(app.db, record, [slug])
  return card && { title: card.title, label: record.name }
}
