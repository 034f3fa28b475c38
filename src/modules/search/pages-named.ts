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
      const telling = wordsOf(label[language]).filter(({ text }) => text.length >= fewestLetters)
      return telling.length > 0 && telling.every(({ text }) => stems.has(stemOf(text)))
    }),
  )
}
