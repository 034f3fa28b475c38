import { absolute } from '#design/addresses.ts'
import type { NotedHead } from '#modules/heads/index.ts'
import type { Entry } from './entries.ts'
import type { Feed } from './feed.ts'
import { atomUrlOf } from './urls.ts'
import { element, textElement, xmlDocument } from './xml.ts'

/** The feed as Atom: RFC 4287. */
export function atomOf(feed: Feed): string {
  const { title, language, entries, updated, head } = feed
  const self = absolute(feed, atomUrlOf(feed.page))
  const parts = [
    textElement('id', self),
    textElement('title', title),
    textElement('updated', updated),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: absolute(feed, feed.page) }),
    element('author', {}, [textElement('name', title)]),
    textElement('icon', feed.icon),
    ...(head ? [headOf(head)] : []),
    ...entries.map(entryOf),
  ]
  return xmlDocument(element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, parts))
}

/** Not an entry: readers of feeds pass over elements of a namespace they do not know. */
function headOf({ line, hash, noted_at }: NotedHead): string {
  const given = { line: String(line), hash, noted: noted_at }
  return element('temi:journal-head', { 'xmlns:temi': 'urn:temi:journal', ...given })
}

function entryOf(entry: Entry): string {
  return element('entry', { 'xml:lang': entry.language }, [
    textElement('id', entry.url),
    textElement('title', entry.title),
    textElement('published', entry.published),
    textElement('updated', entry.changed),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    element('category', { term: entry.kind }),
    textElement('summary', entry.summary),
  ])
}
