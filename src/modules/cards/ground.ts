import { bandDrawing } from '#design/seal.tsx'
import { cardSize } from '#design/share-card.tsx'
import { colours } from './seal.ts'

const { width, height } = cardSize

/** Where things stand on the card, in pixels. */
export const places = {
  side: 72,
  seal: 56,
  sealSize: 108,
  /** The middle of the name, of the line below it, and of a name that stands alone. */
  name: 86,
  label: 138,
  onlyName: 110,
  rule: 196,
  titleMiddle: 386,
  titleHeight: 320,
  band: 566,
}

/** Everything on the card but its words: paper, the wine bar, the folio rule, the band. */
export function groundSvg(): string {
  const { side, rule, band } = places
  const line = (y: number, thick: number) =>
    `<rect x="${side}" y="${y}" width="${width - 2 * side}" height="${thick}" fill="${colours.ink}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs><pattern id="band" width="64" height="40" patternUnits="userSpaceOnUse" y="${band}"><g transform="scale(2)" color="${colours.gold}">${bandDrawing}</g></pattern></defs>
<rect width="${width}" height="${height}" fill="${colours.paper}"/>
<rect width="${width}" height="12" fill="${colours.saperavi}"/>
${line(rule, 5)}${line(rule + 8, 2)}
<rect y="${band}" width="${width}" height="40" fill="url(#band)"/>
</svg>`
}
