import type { ComponentChildren } from 'preact'

/** Twelve columns from 64 rem, one below. Holds `Wide` and `Side`, or `Span`. */
export function Grid({ children }: { children: ComponentChildren }) {
  return <div class="grid">{children}</div>
}

/** The main matter: eight columns of twelve, set as running text. */
export function Wide({ children }: { children: ComponentChildren }) {
  return <div class="span-8 flow">{children}</div>
}

export interface SideProps {
  /** What a screen reader calls it. */
  name: string
  /** A narrow note behind a thin rule, beside seven columns. */
  ruled?: boolean | undefined
  /** What most people come for: it is written before `Wide`, and on a narrow screen it stands above it. */
  first?: boolean | undefined
  children: ComponentChildren
}

/** What stands beside the main matter: four columns of twelve. */
export function Side({ name, ruled, first, children }: SideProps) {
  const place = ruled ? 'from-9 ruled' : first ? 'from-9 first' : 'span-4'
  return (
    <aside class={`${place} flow`} aria-label={name}>
      {children}
    </aside>
  )
}

/** Two parts of a `Side` that stand next to each other on a screen of middle width. */
export function Pair({ children }: { children: ComponentChildren }) {
  return <div class="pair">{children}</div>
}

/** So many columns of the twelve. */
export function Span({ of, children }: { of: 3 | 4 | 5 | 6 | 7 | 8 | 9 | 12; children: ComponentChildren }) {
  return <div class={`span-${of}`}>{children}</div>
}

/** A sunk strip over the whole width; only on a `bare` page. */
export function Well({ children }: { children: ComponentChildren }) {
  return (
    <div class="well section">
      <div class="page">{children}</div>
    </div>
  )
}

/** Lines that never break apart, such as `14–29`. */
export function Unbroken({ children }: { children: ComponentChildren }) {
  return <span class="unbroken">{children}</span>
}

/** Words for screen readers only. */
export function Unseen({ children }: { children: ComponentChildren }) {
  return <span class="unseen">{children}</span>
}

/** Buttons and links of a page in one row. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>
}
