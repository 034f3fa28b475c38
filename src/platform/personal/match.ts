import { fold, wordsOf } from '../search/fold.ts'
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
  const stems = name === undefined ? [] : wordsOf(name).map(({ text }) => beginningOf(fold(text)))
  const isNamed = namedBy(stems)
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
function namedBy(stems: string[]): (value: string) => boolean {
  const keys = new Map<string, string>()
  const keyOf = (word: string) => {
    const known = keys.get(word) ?? fold(word)
    if (keys.size > mostKept) keys.clear()
    keys.set(word, known)
    return known
  }
  return (value) => {
    if (stems.length === 0) return false
    const words = wordsOf(value).map(({ text }) => keyOf(text))
    return stems.every((one) => words.some((word) => word.startsWith(one)))
  }
}

function beginningOf(key: string): string {
  const short = stem(key)
  return short.length >= shortestStem ? short : key
}

function figuresOf(text: string): string {
  return text.replaceAll(/\D/g, '')
}
