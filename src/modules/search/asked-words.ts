import { isInGeorgian, onLatinLayout, readingsOf, wordsOf } from '#platform/search/fold.ts'
import { beginning, innerStem, stem, stemOf } from '#platform/search/stem.ts'
import { isStopWord } from '#platform/search/stop-words.ts'
import { stemsAlike } from './synonyms.ts'

/** One way to look for a word: a reading of it, or a word that means the same. */
export interface Way {
  /** The form to look for; empty where only the stem counts. */
  key: string
  stem: string
  /** The stem inside სა–ე, if there may be one. */
  inner: string
  /** What longer words begin with; empty where that would be anything. */
  beginning: string
  /** How much a find is worth that was made this way, from 0 to 1. */
  worth: number
}

/** A word somebody asked for, with every way to look for it. */
export interface AskedWord {
  text: string
  ways: Way[]
}

export const mostLetters = 200
const mostWords = 24
const worthOfSynonym = 0.75
const costOfReading = 0.07

/** `WorldVision` is two words; `xonSi` is one, typed with a shifted letter of the Georgian keyboard. */
const joinedWords = /(?<=\p{Ll}{2})(?=[A-BD-IK-QUVX-Y]\p{Ll}{2})/u

/** The words of a question. Words that tell nothing are left out unless there are no others. */
export function askedWords(asked: string): AskedWord[] {
  const all = wordsOf(asked.slice(0, mostLetters)).flatMap(({ text }) => text.split(joinedWords))
  const telling = all.filter((word) => !isStopWord(word))
  const words = telling.length > 0 ? telling : all
  return [...new Set(words)].slice(0, mostWords).map((text) => ({ text, ways: waysFor(text) }))
}

/** Somebody from there: what is left of -ელი. */
const native = /^(.{3,}[^aeiou])l$/

function waysFor(text: string): Way[] {
  const readings = readingsOf(text)
  const byGeorgian = readings.map(({ key, cost }) => way(key, stem(key), 1 - cost * costOfReading))
  const latin = isInGeorgian(text) ? onLatinLayout(text) : text
  const written = isInGeorgian(text) ? readings[1] : readings[0]
  const byEnglish = latin && written ? [way(written.key, stemOf(latin), 1 - written.cost * costOfReading)] : []
  const alike = new Set([...byGeorgian.slice(0, 4), ...byEnglish].flatMap((one) => stemsAlike(one.stem)))
  const home = byGeorgian.flatMap((one) => native.exec(one.stem)?.[1] ?? [])
  return [...byGeorgian, ...byEnglish, ...[...alike, ...home].map((one) => synonym(one))]
}

function way(key: string, stemmed: string, worth: number): Way {
  const start = key.startsWith(stemmed) ? stemmed : beginning(key)
  return { key, stem: stemmed, inner: innerStem(key), beginning: start.length >= 3 ? start : '', worth }
}

function synonym(stemmed: string): Way {
  return { key: '', stem: stemmed, inner: '', beginning: '', worth: worthOfSynonym }
}
