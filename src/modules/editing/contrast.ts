/** Paper and surface, on which the association's colour is read, in both modes; see the tokens of the stylesheet. */
const grounds = { light: ['#fbf8f2', '#ffffff', '#f1ece1'], dark: ['#161412', '#1f1c19', '#100e0d'] } as const

/** What WCAG 2.2 asks of text at level AA. */
const least = 4.5

/** Whether a colour can be read on every ground of a mode. */
export function isContrastEnough(colour: string, mode: 'light' | 'dark'): boolean {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return false
  return grounds[mode].every((ground) => contrast(colour, ground) >= least)
}

/** The contrast of two colours as WCAG reckons it: 1 for none, 21 for black on white. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((first, second) => second - first)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
