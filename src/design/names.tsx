import type { ComponentChildren } from 'preact'
import { Link } from './links.tsx'

/** Many short names in columns, such as the villages of a municipality. */
export function Names({ children }: { children: ComponentChildren }) {
  return <ul class="names">{children}</ul>
}

export interface NameProps {
  to: string
  /** A quiet word after the name. */
  note?: ComponentChildren
  children: ComponentChildren
}

/** One name of `Names`. */
export function Name({ to, note, children }: NameProps) {
  return (
    <li>
      <Link to={to}>{children}</Link> {note && <small>{note}</small>}
    </li>
  )
}
