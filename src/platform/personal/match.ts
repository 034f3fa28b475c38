import { fold, type Reading, readingsOf, wordsOf } from '../search/fold.ts'
import { stem } from '../search/stem.ts'
import type { PersonalColumn } from './declared.ts'

/** What is known of somebody whose data are looked for: any of the three. */
export interface Sought {
  name?: string | undefined
  phone?: string | undefined
  email?: string | undefined
}

export type MatchedBy = 'name' | 'phone' | 'email'

/** Tells by what a value of a column speaks of the person. */
export type Matcher = (by: NonNullable<PersonalColumn['by']>, value: string) => MatchedBy[]

/** The figures of a Georgian number without the code of the country. */
const nationalFigures = 9
const fewestFigures = 5
const shortestStem = 3
const run = /\d(?:[\s()./+\-\u2010-\u2015]{0,3}\d)*/gu
const mostKept = 50_000

export function matcherOf({ name, phone, email }: Sought): Matcher {
  const figures = phone === undefined ? '' : figuresOf(phone).slice(-nationalFigures)
  const address = email?.trim().toLowerCase()
  const names = name === undefined ? [] : wordsOf(name).map(({ text }) => readingsOf(text))
  const isNamed = namedBy(names)
  return (by, value) => {
    const found: MatchedBy[] = []
    if ((by === 'phone' || by === 'words') && hasPhone(value, figures)) found.push('phone')
    if (address && isAddressed(by, value, address)) found.push('email')
    if ((by === 'name' || by === 'words') && isNamed(value)) found.push('name')
    return found
  }
}

/** A number is the same in any spacing, and with or without the code of the country. */
function hasPhone(value: string, figures: string): boolean {
  if (figures.length < fewestFigures) return false
  return [...value.matchAll(run)].some(([written]) => {
    const found = figuresOf(written)
    return found.includes(figures) || (found.length >= fewestFigures && figures.endsWith(found) && found.length > 6)
  })
}

function isAddressed(by: string, value: string, address: string): boolean {
  const text = value.toLowerCase()
  if (by === 'email') return text.trim() === address
  return by === 'words' && text.includes(address)
}

/** Every word of the name stands there, in either script and any case of it. */
function namedBy(name: Reading[][]): (value: string) => boolean {
  const known = new Map<string, { key: string; stem: string }>()
  const read = (word: string) => {
    const before = known.get(word)
    if (before) return before
    const key = fold(word)
    const after = { key, stem: stem(key) }
    if (known.size > mostKept) known.clear()
    known.set(word, after)
    return after
  }
  return (value) => {
    if (name.length === 0) return false
    const words = wordsOf(value).map(({ text }) => read(text))
    return name.every((readings) => words.some((word) => readings.some((one) => isSameWord(one.key, word))))
  }
}

/** A name in another case has the same stem, or goes on where the other ends. */
function isSameWord(sought: string, { key, stem: root }: { key: string; stem: string }): boolean {
  const bare = sought.replace(/[aeiou]$/, '')
  return stem(sought) === root || (bare.length >= shortestStem && key.startsWith(bare))
}

function figuresOf(text: string): string {
  return text.replaceAll(/\D/g, '')
}
