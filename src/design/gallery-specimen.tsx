import type { ComponentChildren } from 'preact'

/** A frame around one kind of component. */
export function Specimen({ of, title, children }: { of: 6 | 12; title: string; children: ComponentChildren }) {
  return (
    <section class={`span-${of} flow`}>
      <h2 class="label">{title}</h2>
      {children}
    </section>
  )
}
