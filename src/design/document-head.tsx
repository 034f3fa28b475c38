import type { ComponentChildren } from 'preact'
import { languages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { absolute } from './addresses.ts'
import { sealIcon } from './seal.tsx'

export interface DocumentHeadProps {
  /** As it stands in the tab and in search results. */
  title: string
  description?: string | undefined
  /** The address of the page without language; without it search engines are asked to stay away. */
  address?: string | undefined
  children?: ComponentChildren
}

export function DocumentHead({ title, description, address, children }: DocumentHeadProps) {
  const view = useView()
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      {address === undefined ? <meta name="robots" content="noindex" /> : <Alternates address={address} />}
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf8f2" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#161412" />
      <link rel="icon" href={sealIcon} />
      <link rel="preload" href={view.assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={view.assets.style} />
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
