import type { ComponentChildren } from 'preact'

/** A small label: what kind of thing this is. */
export function Label({ quiet, children }: { quiet?: boolean | undefined; children: ComponentChildren }) {
  return <span class={quiet ? 'label quiet' : 'label'}>{children}</span>
}

/** What a tag says beside its words: each has its own shape, so that colour is never alone. */
export type TagKind = 'done' | 'now' | 'late' | 'bad' | 'lacking' | 'young' | 'invented'

/** A word with a shape and a border. Without a kind it only names. */
export function Tag({ kind, children }: { kind?: TagKind | undefined; children: ComponentChildren }) {
  return <span class={kind ? `tag ${kind}` : 'tag'}>{children}</span>
}

export function Tags({ children }: { children: ComponentChildren }) {
  return <p class="tags">{children}</p>
}

/** Something nobody has told us yet, said in the place where it would stand. */
export function Missing({ children }: { children: ComponentChildren }) {
  return <span class="missing">{children}</span>
}
