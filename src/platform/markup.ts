// What the tags of a page become while building: scripts/build/markup.ts writes the calls. Nobody writes them by hand.

/** The text of tags with what stands between, which is what `attribute` and `child` have made of it. */
export { jsxTemplate as template } from 'preact/jsx-runtime'

/** An attribute as text, with the space before it; nothing where it has no value. As Preact writes it. */
export function attribute(name: string, value: unknown): string {
  if (typeof value === 'string') return value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`
  if (value === undefined || value === null || typeof value === 'function') return ''
  if (typeof value !== 'boolean' || isSaidInWords(name)) return ` ${name}="${escaped(String(value))}"`
  return value ? ` ${name}` : ''
}

/** `aria-hidden="false"` says something; for all others `false` means that they are not there. */
export function isSaidInWords(name: string): boolean {
  return name[4] === '-' || name === 'draggable' || name === 'spellcheck'
}

/** A child: words as text, components and lists as they are. */
export function child(value: unknown): unknown {
  if (typeof value === 'string') return escaped(value)
  return typeof value === 'boolean' || typeof value === 'function' ? null : value
}

const special = /["&<]/

/** Text as it may stand between tags and in an attribute. */
export function escaped(text: string): string {
  if (!special.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
