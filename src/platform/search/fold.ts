import { georgianKeys, georgianLayout, latinUnits } from './letters.ts'

/** One way a typed word may be meant. */
export interface Reading {
  /** The word in key letters, the same for both scripts. */
  key: string
  /** How far-fetched this reading is; 0 is what was written. */
  cost: number
}

const mostReadings = 12
const firstNuskhuri = 0x2d00
const firstMkhedruli = 0x10d0
const letters = /[\p{L}\p{M}\p{N}]+(?:['’ʼ`´][\p{L}\p{M}\p{N}]+)*['’ʼ`´]?/gu
const isGeorgian = /[\u10d0-\u10ff]/
const wholeGeorgian = /^[\u10d0-\u10f5]+$/

/** A word of a text, and where it stands. */
export interface Word {
  text: string
  from: number
  to: number
}

/** The words of a text. Apostrophes inside a word belong to it: `Ts’qaltubo`, `village’s`. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(letters)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** The word as keys are made of it: modern letters, no accents, no apostrophes; capitals of Latin letters are kept. */
export function plainWord(word: string): string {
  const bare = word
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replace(/['’ʼ`´]s$/i, '')
    .replaceAll(/['’ʼ`´]/g, '')
  // Capital forms of Georgian letters exist (Mtavruli, Asomtavruli); they are other shapes of the same letters.
  return bare.replaceAll(/[\u{1c90}-\u{1cbf}\u{10a0}-\u{10cf}\u{2d00}-\u{2d2f}]/gu, (letter) => {
    const small = letter.toLowerCase()
    const code = small.codePointAt(0) ?? 0
    return code >= firstNuskhuri ? String.fromCodePoint(code - firstNuskhuri + firstMkhedruli) : small
  })
}

/** Whether a word is written in Georgian letters. */
export function isInGeorgian(word: string): boolean {
  return isGeorgian.test(plainWord(word))
}

/** The one key of a word in either script, as it stands in a text. */
export function fold(word: string): string {
  if (wholeGeorgian.test(word)) return keyOf(word)
  return latinUnits(plainWord(word).toLowerCase())
    .map(([first]) => first?.[0] ?? '')
    .join('')
}

/** The keys a typed word may mean, the likeliest first; the first is that of what was written. */
export function readingsOf(word: string): Reading[] {
  const plain = plainWord(word)
  const readings = isGeorgian.test(plain) ? georgianReadings(plain) : latinReadings(plain)
  const first = { key: fold(word), cost: 0 }
  const others = readings.filter(({ key }, index) => readings.findIndex((one) => one.key === key) === index)
  return [first, ...others.filter(({ key }) => key !== first.key)].slice(0, mostReadings)
}

/** The Latin word that the same keys give on the other layout, if all of them do. */
export function onLatinLayout(word: string): string | undefined {
  const typed = [...plainWord(word)].map((letter) => georgianLayout[letter])
  return typed.every((letter) => letter !== undefined) ? typed.join('') : undefined
}

function georgianReadings(plain: string): Reading[] {
  const other = onLatinLayout(plain)
  return other === undefined ? [] : [{ key: fold(other), cost: 1 }]
}

/** Puts the meanings of all letters together and keeps the likeliest. */
function latinReadings(plain: string): Reading[] {
  let readings: Reading[] = [{ key: '', cost: 0 }]
  for (const meanings of latinUnits(plain)) {
    const longer = readings.flatMap(({ key, cost }) =>
      meanings.map(([letter, more]) => ({ key: key + letter, cost: cost + more })),
    )
    readings = longer.sort((one, other) => one.cost - other.cost).slice(0, mostReadings)
  }
  return readings
}

/** Every Georgian letter with its key, for those who write endings in Georgian. */
export function keyOf(georgian: string): string {
  return [...georgian].map((letter) => georgianKeys[letter] ?? letter).join('')
}
