import type { ComponentChildren } from 'preact'

export interface FigureProps {
  /** What it is, in one word: map, drawing, chart. */
  label: ComponentChildren
  caption: ComponentChildren
  /** A thin frame around a map or a photograph. */
  framed?: boolean | undefined
  /** Something tall and narrow: on a screen of middle width the caption stands beside it. */
  beside?: boolean | undefined
  children: ComponentChildren
}

/** A map, a drawing or a chart with its caption. */
export function Figure({ label, caption, framed, beside, children }: FigureProps) {
  return (
    <figure class={beside ? 'beside' : undefined}>
      {framed ? <div class="framed">{children}</div> : children}
      <figcaption>
        <b>{label}</b> {caption}
      </figcaption>
    </figure>
  )
}
