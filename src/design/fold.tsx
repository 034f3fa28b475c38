import type { ComponentChildren } from 'preact'

export interface FoldProps {
  /** What stands on the line that opens it. */
  title: ComponentChildren
  open?: boolean | undefined
  /** On paper it lies open. */
  printed?: boolean
  children: ComponentChildren
}

/** A part that is folded away until somebody asks for it; it needs no script. */
export function Fold({ title, open, printed, children }: FoldProps) {
  return (
    <details class={printed ? 'fold printed' : 'fold'} open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
