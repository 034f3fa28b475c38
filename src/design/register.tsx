import type { ComponentChildren } from 'preact'
import { Link } from './links.tsx'

/** One value a list can be narrowed to. */
export interface RegisterEntry {
  to: string
  label: ComponentChildren
  count?: number | undefined
  isCurrent?: boolean | undefined
  /** One of very many combinations: search engines need not follow it. */
  isCombined?: boolean | undefined
}

/** What a list can be narrowed by: a printed register of links, not a panel of controls. Holds `RegisterLine`s; with `one`, a single one beside a list. */
export function Register({ one, children }: { one?: boolean | undefined; children: ComponentChildren }) {
  return <dl class={one ? 'register one' : 'register'}>{children}</dl>
}

interface RegisterLineProps {
  name: ComponentChildren
  entries: readonly RegisterEntry[]
  /** What is said behind them: that there are more, and where. */
  note?: ComponentChildren
}

export function RegisterLine({ name, entries, note }: RegisterLineProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {entries.map((entry) => (
          <EntryLink key={entry.to} entry={entry} />
        ))}
        {note && <span class="muted">{note}</span>}
      </dd>
    </div>
  )
}

/** Several ways to look at the same records: a list, a line of time, a map. */
export function Views({ name, entries }: { name: string; entries: readonly RegisterEntry[] }) {
  return (
    <nav class="views" aria-label={name}>
      {entries.map((entry) => (
        <EntryLink key={entry.to} entry={entry} />
      ))}
    </nav>
  )
}

function EntryLink({ entry: { to, label, count, isCurrent, isCombined } }: { entry: RegisterEntry }) {
  return (
    <Link to={to} rel={isCombined ? 'nofollow' : undefined} aria-current={isCurrent ? 'true' : undefined}>
      {label}
      {count !== undefined && (
        <>
          {' '}
          <span>{count}</span>
        </>
      )}
    </Link>
  )
}
