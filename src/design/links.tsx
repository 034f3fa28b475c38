import type { ComponentChildren } from 'preact'
import { type Language, languages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { href } from './addresses.ts'

export { absolute, href } from './addresses.ts'

export interface LinkProps {
  /** An address without language, such as `/projects?year=2018#list`; `tel:`, `mailto:` and other sites are left as they are. */
  to: string
  /** Leads to the page in this language; the words of the link are in that language too. */
  in?: Language | undefined
  class?: string | undefined
  id?: string | undefined
  rel?: string | undefined
  download?: boolean | undefined
  'aria-current'?: 'page' | 'true' | undefined
  'aria-label'?: string | undefined
  'aria-describedby'?: string | undefined
  children: ComponentChildren
}

/** A link that knows the language of the page. */
export function Link(link: LinkProps) {
  const { language } = useView()
  const other = link.in === language ? undefined : link.in
  return (
    <a
      href={href(other ?? language, link.to)}
      lang={other}
      hreflang={other}
      class={link.class}
      id={link.id}
      rel={link.rel}
      download={link.download}
      aria-current={link['aria-current']}
      aria-label={link['aria-label']}
      aria-describedby={link['aria-describedby']}
    >
      {link.children}
    </a>
  )
}

/** A link with a drawn arrow that leads on. */
export function GoLink({ class: more, ...link }: LinkProps) {
  return <Link class={more ? `go ${more}` : 'go'} {...link} />
}

/** A link that looks like a button; `second` is the quiet kind. */
export function ButtonLink({ kind, slim, ...link }: Omit<LinkProps, 'class'> & ButtonLook) {
  return <Link class={buttonClass({ kind, slim })} {...link} />
}

export interface ButtonLook {
  kind?: 'second' | 'danger' | undefined
  slim?: boolean | undefined
}

/** The classes of a button. */
export function buttonClass({ kind, slim }: ButtonLook): string {
  return ['button', kind, slim && 'slim'].filter(Boolean).join(' ')
}

/** The other language of the two. */
export function otherLanguage(language: Language): Language {
  return languages.find((one) => one !== language) ?? language
}
