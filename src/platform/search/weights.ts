import { languages } from '../messages.ts'
import type { RecordKind, RecordWords } from '../records.ts'
import { fold, wordsOf } from './fold.ts'
import { innerStem, stemOf } from './stem.ts'
import { isStopWord } from './stop-words.ts'

/** What all records that hold a word have in common about it. */
type Term = Pick<WeighedWord, 'form' | 'stem' | 'inner_stem'>

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
  const telling = wordsOf(text).flatMap((word) => knownTermOf(word.text) ?? [])
  const weight = Math.round(weigh(Math.max(telling.length, 1)))
  for (const { name, term } of telling) {
    // A name may be written alike in both scripts and be bent by the grammar of each.
    if (term.form !== '' && (words.get(name)?.weight ?? 0) < weight) words.set(name, { ...term, weight })
  }
}

interface Named {
  name: string
  term: Term
}

/** A language has few words that are used often. */
const mostKept = 10_000
const kept = new Map<string, Named | undefined>()

/** The term of a word, or nothing for a stop word. To fold a word and find its stem costs fifty times a look into a map. */
function knownTermOf(word: string): Named | undefined {
  if (kept.has(word)) return kept.get(word)
  const made = isStopWord(word) ? undefined : named(termOf(word))
  if (kept.size >= mostKept) kept.clear()
  if (word.length <= longestForm) kept.set(word, made)
  return made
}

function named(term: Term): Named {
  return { name: `${term.form} ${term.stem}`, term }
}

function termOf(word: string): Term {
  const form = fold(word).slice(0, longestForm)
  return { form, stem: stemOf(word).slice(0, longestForm), inner_stem: innerStem(form) }
}
