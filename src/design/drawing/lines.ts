import { letterWidths, measuredLetters } from './letter-widths.ts'

export type Face = keyof typeof letterWidths

/** A font at a size: `spacing` is what stands between two letters, in parts of the size. */
export interface Lettering {
  face: Face
  size: number
  spacing?: number
}

// A letter nobody measured, such as one of another script, is taken for one of the widest.
const unmeasured = 1100

// A browser that has not got our fonts yet, or rounds letters to its grid, may draw a little wider.
const allowance = 1.02

const tables = {
  plain: tableOf('plain'),
  bold: tableOf('bold'),
  label: tableOf('label'),
} satisfies Record<Face, Map<string, number>>

function tableOf(face: Face): Map<string, number> {
  return new Map(Array.from(measuredLetters, (letter, index) => [letter, letterWidths[face][index] ?? unmeasured]))
}

/** How wide a text will be drawn, in units of the drawing. */
export function widthOf(text: string, { face, size, spacing = 0 }: Lettering): number {
  const widths = tables[face]
  let sum = 0
  let letters = 0
  for (const letter of text) {
    sum += widths.get(letter) ?? unmeasured
    letters += 1
  }
  return (sum / 1000 + letters * spacing) * size * allowance
}

/** Breaks a text into lines that are no wider than that. A word wider than a line breaks after a syllable. */
export function linesOf(text: string, width: number, lettering: Lettering): string[] {
  const fits = (line: string) => widthOf(line, lettering) <= width
  const lines: string[] = []
  let line = ''
  for (const word of piecesOf(text)) {
    if (line !== '' && fits(line + word.trimEnd())) {
      line += word
      continue
    }
    if (line !== '') lines.push(line.trimEnd())
    const broken = fits(word.trimEnd()) ? [word] : brokenWord(word, fits)
    lines.push(...broken.slice(0, -1))
    line = broken.at(-1) ?? ''
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

/** Words with the space after them; after a hyphen or a stroke a line may end too. */
function piecesOf(text: string): string[] {
  return (
    text
      .replaceAll(/[^\S\u00a0]+/g, ' ')
      .trim()
      .match(/[^ \-–/]*[-–/]? ?/gu)
      ?.filter((piece) => piece !== '') ?? []
  )
}

function brokenWord(word: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let rest = word
  while (!fits(rest.trimEnd())) {
    const at = breakIn(rest.trimEnd(), fits)
    lines.push(`${rest.slice(0, at)}-`)
    rest = rest.slice(at)
  }
  return [...lines, rest]
}

const syllableEnd = /[აეიოუaeiouy](?=[^აეიოუaeiouy\P{L}]\p{L})/giu

/** The last place at which a word may break and its beginning still fits; where there is none, wherever it fits. */
function breakIn(word: string, fits: (line: string) => boolean): number {
  const ends = [...word.matchAll(syllableEnd)].map(({ index }) => index + 1)
  const syllable = ends.filter((end) => end >= 2 && fits(`${word.slice(0, end)}-`)).at(-1)
  if (syllable !== undefined) return syllable
  const letters = Array.from(word)
  let at = 1
  while (at < letters.length - 1 && fits(`${letters.slice(0, at + 1).join('')}-`)) at += 1
  return letters.slice(0, at).join('').length
}
