import type { Mode } from './forms.ts'

// See styles/tokens.css: the one that is `initial` lets its value through. On paper everything is light.
const styles: Record<Mode, string> = {
  dark: '@media screen{:root{color-scheme:dark;--light: ;--dark:initial}}',
  light: '@media screen{:root{color-scheme:light;--light:initial;--dark: ;}}',
}

/** The stylesheet that overrules the system setting; empty while the reader has not chosen. */
export function styleOf(cookie: string | undefined): string {
  return Object.entries(styles).find(([mode]) => mode === cookie)?.[1] ?? ''
}
