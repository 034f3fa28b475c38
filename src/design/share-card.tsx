import { hash } from 'node:crypto'
import type { Language } from '#platform/messages.ts'
import { type RecordAddress, useView, type View } from '#platform/view.ts'
import { absolute, homeUrl, pathOf } from './addresses.ts'
import { otherLanguage } from './links.tsx'

/** The size of the picture, in pixels: what Facebook and others show whole. */
export const cardSize = { width: 1200, height: 630 }

const locales: Record<Language, string> = { ka: 'ka_GE', en: 'en_GB' }

export interface ShareCardProps {
  title: string
  description: string
  /** The address of the page without language. */
  address: string
}

/** What a page looks like where it is shared: title, sentence and picture. */
export function ShareCard({ title, description, address }: ShareCardProps) {
  const view = useView()
  const { language, frame } = view
  return (
    <>
      <meta property="og:type" content={address === homeUrl ? 'website' : 'article'} />
      <meta property="og:site_name" content={frame.shortName[language]} />
      <meta property="og:locale" content={locales[language]} />
      <meta property="og:locale:alternate" content={locales[otherLanguage(language)]} />
      <meta property="og:url" content={absolute(view, address)} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:image" content={pictureOf(view, address, title)} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(cardSize.width)} />
      <meta property="og:image:height" content={String(cardSize.height)} />
      <meta property="og:image:alt" content={title} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}

/** The picture of one record, or of a page that is none. */
export function cardUrl({ kind, slug }: RecordAddress): string {
  return `/cards/${kind}/${slug}.png`
}

/** The address of the picture. Whoever keeps pictures by their address sees a new one when the title has changed. */
export function pictureOf(view: View, address: string, title: string): string {
  const of = view.frame.recordAt(pathOf(address)) ?? { kind: 'page', slug: nameOfPage(address) }
  const version = hash('sha1', title).slice(0, 8)
  return `${absolute(view, cardUrl(of))}?v=${version}`
}

/** A page that is no record shares the picture of its part of the site: `/news?year=2019` that of `/news`. */
function nameOfPage(address: string): string {
  return pathOf(address).split('/')[1] || 'home'
}

/** The beginning of a text, in whole words. */
export function beginningOf(text: string, longest = 200): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  if (plain.length <= longest) return plain
  return `${plain.slice(0, longest).replace(/\s+\S*$/, '')} …`
}
