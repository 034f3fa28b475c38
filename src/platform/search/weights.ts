import { languages } from '../messages.ts'
import type { RecordKind, RecordWords } from '../records.ts'
import { fold, wordsOf } from './fold.ts'
import { innerStem, stemOf } from './stem.ts'
import { isStopWord } from './stop-words.ts'

/** A word of a record: its form in key letters, what binds it to its other forms, and how much it tells. */
export interface WeighedWord {
  form: string
  stem: string
  inner_stem: string
  weight: number
}

const longestForm = 60

/** The words of a record, each once with the most it tells: in a short title more than in a long one or in a text. */
export function weighWords(
  record: Pick<RecordKind, 'name'>,
  { title, texts, around = [] }: Omit<RecordWords, 'number'>,
) {
  const words = new Map<string, WeighedWord>()
  for (const language of languages) {
    add(words, title[language], (count) => 60 + 40 / count)
    for (const [index, text] of texts.entries()) add(words, text[language], (count) => textWeight(index, count))
    for (const text of [...around, record.name]) add(words, text[language], () => 10)
  }
  return [...words.values()]
}

/** The first text is the most telling; where it is one word, as an acronym is, it is a second name. */
function textWeight(index: number, count: number): number {
  if (index === 0) return 22 + 60 / count
  return 22 + 38 / count - Math.min(index, 5)
}

function add(words: Map<string, WeighedWord>, text: string, weigh: (count: number) => number): void {
  const telling = wordsOf(text).filter((word) => !isStopWord(word.text))
  const weight = Math.round(weigh(Math.max(telling.length, 1)))
  for (const { text: word } of telling) {
    const form = fold(word).slice(0, longestForm)
    const stem = stemOf(word).slice(0, longestForm)
    // A name may be written alike in both scripts and be bent by the grammar of each.
    const known = words.get(`${form} ${stem}`)
    if (form !== '' && (known?.weight ?? 0) < weight)
      words.set(`${form} ${stem}`, { form, stem, inner_stem: innerStem(form), weight })
  }
}
