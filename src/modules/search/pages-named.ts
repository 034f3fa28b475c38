import { languages } from '#platform/messages.ts'
import { readingsOf, wordsOf } from '#platform/search/fold.ts'
import { stem, stemOf } from '#platform/search/stem.ts'
import type { Frame, MenuEntry } from '#platform/view.ts'

const fewestLetters = 4

/** The pages of the menus that somebody has typed the name of, in either language: `kontaqti`, „მონაცემებში“, `news`. */
export function pagesNamed({ footer, openData }: Pick<Frame, 'footer' | 'openData'>, asked: string): MenuEntry[] {
  const stems = new Set(
    wordsOf(asked).flatMap(({ text }) => [stemOf(text), ...readingsOf(text).map(({ key }) => stem(key))]),
  )
  return [...footer, ...openData].filter(({ label }) =>
    languages.some((language) => {
      const telling = stemsOf(label[language])
      return telling.length > 0 && telling.every((one) => stems.has(one))
    }),
  )
}

/** A menu has few words; who edits them leaves some behind here. */
const mostKept = 1000
const kept = new Map<string, string[]>()

function stemsOf(label: string): string[] {
  const known = kept.get(label)
  if (known) return known
  const telling = wordsOf(label).filter(({ text }) => text.length >= fewestLetters)
  const stems = telling.map(({ text }) => stemOf(text))
  if (kept.size >= mostKept) kept.clear()
  kept.set(label, stems)
  return stems
}
