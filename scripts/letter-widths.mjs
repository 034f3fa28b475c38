// node scripts/letter-widths.mjs: measures the letters of our fonts in the browser that came with npm, and writes the
// table by which drawings break their lines. To be run again when a font changes.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from '../test/browser.ts'

const root = join(import.meta.dirname, '..')
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
const letters = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...range(0x10d0, 0x10fa), ...'–—‘’“”„…₾№−']

const font = (file) => `url(data:font/woff2;base64,${readFileSync(join(root, 'src/design/fonts', file), 'base64')})`
const faces = ['sans-ka', 'sans-lat', 'sans-lari', 'sans-no'].map(
  (file) => `@font-face { font-family: F-${file}; src: ${font(`${file}.woff2`)}; font-weight: 400 700 }`,
)
faces.push(`@font-face { font-family: F-label; src: ${font('sans-label.woff2')}; font-weight: 600 }`)

const browser = await openBrowser()
const page = await browser.newPage()
await page.setContent(`<style>${faces.join('\n')}</style>`)
const widths = await page.evaluate(async (all) => {
  await Promise.all([...document.fonts].map((one) => one.load()))
  const context = document.createElement('canvas').getContext('2d')
  const sans = 'F-sans-ka, F-sans-lat, F-sans-lari, F-sans-no'
  const measure = (face) => {
    context.font = face
    return all.map((letter) => Math.round(context.measureText(letter).width))
  }
  return {
    plain: measure(`400 1000px ${sans}`),
    bold: measure(`600 1000px ${sans}`),
    label: measure(`600 1000px F-label, ${sans}`),
  }
}, letters)
await browser.close()

const table = Object.entries(widths).map(([face, row]) => `  ${face}: [${row.join(', ')}],`)
const text = `// Written by scripts/letter-widths.mjs from our fonts; not by hand.

/** The letters that were measured, in the order of the widths below. */
export const measuredLetters = ${JSON.stringify(letters.join(''))}

/** How wide each of them is in thousandths of the font size: running text, bold text, labels. */
export const letterWidths = {
${table.join('\n')}
}
`
writeFileSync(join(root, 'src/design/drawing/letter-widths.ts'), text)
