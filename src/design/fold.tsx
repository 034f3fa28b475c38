import type { ComponentChildren } from 'preact'

export interface FoldProps {
  /** What stands on the line that opens it. */
  title: ComponentChildren
  open?: boolean | undefined
  children: ComponentChildren
}

/** A part that is folded away until somebody asks for it; it needs no script. */
export function Fold({ title, open, children }: FoldProps) {
  return (
    <details class="fold" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
