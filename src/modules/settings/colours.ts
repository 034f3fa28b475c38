import { createHash } from 'node:crypto'

/** The association's colour on light paper and on the dark ground; empty where the usual one is kept. */
export interface Colours {
  colour_light: string
  colour_dark: string
}

// See styles/tokens.css: the usual colours, and what they are for.
const usual = { light: '#7a1f35', dark: '#f0a1ae', block: '#b9546d' }

/** The stylesheet that puts the association's colours in the place of the usual ones; nothing where it has none. */
export function coloursStyle({ colour_light, colour_dark }: Colours): string | undefined {
  if (!colour_light && !colour_dark) return undefined
  const [light, dark] = [colour_light || usual.light, colour_dark || usual.dark]
  const tokens = {
    saperavi: inBoth(light, dark),
    deep: inBoth(mixed(light, 0, 0.25), mixed(dark, 255, 0.4)),
    fill: light,
    'fill-deep': mixed(light, 0, 0.25),
    'fill-edge': mixed(light, 0, 0.4),
    block: inBoth(light, colour_dark || usual.block),
  }
  const lines = Object.entries(tokens).map(([name, value]) => `--${name}:${value}`)
  // On paper everything is black.
  return `@media screen{:root{${lines.join(';')}}}`
}

/** The name of that stylesheet: another one for other colours, so that a browser may keep it for good. */
export function coloursName(colours: Colours): string | undefined {
  const style = coloursStyle(colours)
  return style && `${createHash('sha256').update(style).digest('hex').slice(0, 12)}.css`
}

function inBoth(light: string, dark: string): string {
  return `var(--light,${light}) var(--dark,${dark})`
}

/** A colour with a part of black (0) or white (255) in it. */
function mixed(colour: string, other: number, part: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return `#${parts.map((one) => byte(one + (other - one) * part)).join('')}`
}

function byte(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0')
}
