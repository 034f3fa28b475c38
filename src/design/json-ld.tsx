import { useView, type View } from '#platform/view.ts'
import { absolute, homeUrl, iconUrl } from './addresses.ts'

/** Facts of a page in the words of schema.org. */
export type LinkedData = { '@type': string | string[] } & Record<string, unknown>

/** The facts of the page for search engines. What has no value is left out. */
export function JsonLd({ data }: { data: LinkedData }) {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data })
  // A script element is not read as markup, so nothing in it is escaped as such; but no text may end it.
  const safe = text.replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: safe }} />
}

/** The association, as everything it does refers to it. */
export function associationData(view: Pick<View, 'origin' | 'language' | 'frame'>): LinkedData {
  const { name, shortName } = view.frame
  return {
    '@type': 'Organization',
    '@id': `${view.origin}/#association`,
    name: name[view.language],
    alternateName: shortName[view.language],
    url: absolute(view, homeUrl),
    logo: absolute(view, iconUrl({ name: '512.png' }), 'ka'),
  }
}

/** The association itself, on the pages about it. */
export function AssociationData({ email }: { email: string }) {
  return <JsonLd data={{ ...associationData(useView()), email }} />
}

/** The way from the home page down to this one. */
export function crumbsData(
  view: Pick<View, 'origin' | 'language'>,
  crumbs: Array<{ to: string; label: string }>,
): LinkedData {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ to, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absolute(view, to),
    })),
  }
}
