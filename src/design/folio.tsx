import type { ComponentChildren } from 'preact'
import { useMessages } from '#platform/messages.ts'
import { homeUrl, workspaceUrl } from './addresses.ts'
import { GoLink, Link } from './links.tsx'
import { messages } from './messages.ts'

/** The ruled line that opens a page or a lead section: a label on the left, a date or a place on the right. */
export function Folio({ left, right }: { left?: ComponentChildren; right?: ComponentChildren }) {
  return (
    <div class="folio">
      {left && <span class="label">{left}</span>}
      {right && <span class="label quiet">{right}</span>}
    </div>
  )
}

/** A step of the way back up. */
export interface Crumb {
  to: string
  label: ComponentChildren
}

/** The way back up: to the home page, or within the workspace to its first page. */
export function Crumbs({ to, inWorkspace }: { to: Crumb[]; inWorkspace?: boolean | undefined }) {
  const m = useMessages(messages)
  const top = inWorkspace ? { to: workspaceUrl, label: m.workspace } : { to: homeUrl, label: m.home }
  return (
    <nav aria-label={m.whereYouAre}>
      <ol class="crumbs">
        {[top, ...to].map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to}>{crumb.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export interface SectionProps {
  /** Where links may lead; also ties the heading to the section. */
  id: string
  title: ComponentChildren
  /** Quiet words at the right of the heading. */
  note?: ComponentChildren
  /** A link at the right of the heading. */
  more?: { to: string; label: ComponentChildren } | undefined
  /** The heading is for screen readers only. */
  unseen?: boolean | undefined
  children: ComponentChildren
}

/** A part of a page under a ruled heading. */
export function Section({ id, title, note, more, unseen, children }: SectionProps) {
  if (unseen) {
    return (
      <section aria-labelledby={id}>
        <h2 id={id} class="unseen">
          {title}
        </h2>
        {children}
      </section>
    )
  }
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {note && <span class="small muted">{note}</span>}
        {more && <GoLink to={more.to}>{more.label}</GoLink>}
      </div>
      {children}
    </section>
  )
}
