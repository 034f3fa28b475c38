import type { ComponentChildren } from 'preact'

export interface IslandProps {
  /** The file name of the island, without its folder: `letters-left`. */
  name: string
  /** What the island gets in the browser, its words among them: anything JSON can carry. */
  props: Record<string, unknown>
  /** What stands here without a script: the same component drawn by the server, or something plainer. */
  children: ComponentChildren
}

/** A part of the page that comes alive in the browser. The page must work without it. */
export function Island({ name, props, children }: IslandProps) {
  return (
    <div data-island={name} data-props={JSON.stringify(props)}>
      {children}
    </div>
  )
}
