import type { ComponentChildren } from 'preact'
import { languages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { absolute, href, iconUrl, pathOf } from './addresses.ts'
import { modeStyleUrl } from './mode-switch.tsx'
import { sealIcon } from './seal.tsx'
import { beginningOf, ShareCard } from './share-card.tsx'

export interface DocumentHeadProps {
  /** As it stands in the tab and in search results. */
  title: string
  /** As it stands where the page is shared, beside the name of the site. */
  shortTitle?: string | undefined
  description?: string | undefined
  /** The address of the page without language; without it search engines are asked to stay away. */
  address?: string | undefined
  children?: ComponentChildren
}

export function DocumentHead({ title, shortTitle = title, description, address, children }: DocumentHeadProps) {
  const view = useView()
  const sentence = description && beginningOf(description)
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {sentence && <meta name="description" content={sentence} />}
      {address === undefined ? <meta name="robots" content="noindex" /> : <Alternates address={address} />}
      {address !== undefined && (
        <>
          <Feeds address={address} title={shortTitle} />
          <ShareCard title={shortTitle} description={sentence || view.frame.name[view.language]} address={address} />
        </>
      )}
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf8f2" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#161412" />
      <link rel="icon" href={sealIcon} />
      <link rel="apple-touch-icon" href={iconUrl({ name: '180.png' })} />
      <link rel="manifest" href={href(view.language, '/manifest.webmanifest')} />
      {view.assets.fonts[view.language].map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={view.assets.style} />
      <link rel="stylesheet" href={modeStyleUrl} />
      <script type="module" src={view.assets.script} />
      {view.isDevelopment && <script type="module" src="/dev/reload.js" />}
      {children}
    </head>
  )
}

/** The one true address of the page, and the same page in each language. */
function Alternates({ address }: { address: string }) {
  const view = useView()
  return (
    <>
      <link rel="canonical" href={absolute(view, address)} />
      {languages.map((language) => (
        <link key={language} rel="alternate" hreflang={language} href={absolute(view, address, language)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={absolute(view, address, 'ka')} />
    </>
  )
}

const feedTypes = { atom: 'application/atom+xml', json: 'application/feed+json' }

/** What is new in the whole house, and below it what is new about this record. */
function Feeds({ address, title }: { address: string; title: string }) {
  const { language, frame } = useView()
  const path = pathOf(address)
  const whole = { path: '', title: frame.shortName[language] }
  const feeds = frame.recordAt(path) ? [whole, { path, title: `${title} – ${whole.title}` }] : [whole]
  return (
    <>
      {feeds.flatMap((feed) =>
        Object.entries(feedTypes).map(([ending, type]) => (
          <link
            key={`${feed.path} ${ending}`}
            rel="alternate"
            type={type}
            title={feed.title}
            href={href(language, `${feed.path}/feed.${ending}`)}
          />
        )),
      )}
    </>
  )
}
