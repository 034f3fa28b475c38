import { fold, type Reading, readingsOf, wordsOf } from '../search/fold.ts'
import { stem } from '../search/stem.ts'
import type { PersonalColumn } from './declared.ts'

export type MatchedBy = 'name' | 'phone' | 'email'

/** Something by which somebody is found: a name, a telephone, an e-mail. */
export interface Clue {
  by: MatchedBy
  value: string
}

/** Tells which clues a value of a column holds. */
export type Matcher = (by: NonNullable<PersonalColumn['by']>, value: string) => Clue[]

/** The figures of a Georgian number without the code of the country. */
const nationalFigures = 9
const fewestFigures = 5
const shortestStem = 3
const run = /\d(?:[\s()./+\-\u2010-\u2015]{0,3}\d)*/gu
const mostKept = 50_000

/** A word of a text: its key, and what of it stays the same in every case. */
interface ReadWord {
  key: string
  stem: string
}

type Test = (by: string, value: string, words: () => ReadWord[]) => boolean

export function matcherOf(clues: readonly Clue[]): Matcher {
  const tests = clues.map((clue): [Clue, Test] => [clue, testOf(clue)])
  const read = wordReader()
  return (by, value) => {
    let known: ReadWord[] | undefined
    const words = () => {
      known ??= wordsOf(value).map(({ text }) => read(text))
      return known
    }
    return tests.flatMap(([clue, test]) => (test(by, value, words) ? clue : []))
  }
}

/** Whether two names may be one person's: each word of one stands in the other. */
export function mayBeSamePerson(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one)
}

/** Whether every word of a name stands in another, longer or as long, in either script. */
export function isWithin(name: string, longer: string): boolean {
  return matcherOf([{ by: 'name', value: name }])('name', longer).length > 0
}

/** What is the same for the same clue, however it is written. */
export function keyOf({ by, value }: Clue): string {
  if (by === 'phone') return `phone ${nationalNumber(value)}`
  if (by === 'email') return `email ${value.trim().toLowerCase()}`
  const words = wordsOf(value).map(({ text }) => fold(text))
  return `name ${words.sort().join(' ')}`
}

/** The telephones and e-mails in a text about one person. */
export function contactsIn(text: string): Clue[] {
  const phones = [...text.matchAll(run)].map(([value]) => value).filter((value) => figuresOf(value).length > 6)
  const emails = text.match(/[^\s@<>,;()]+@[^\s@<>,;()]+\.[^\s@<>,;().]+/g) ?? []
  return [
    ...phones.map((value): Clue => ({ by: 'phone', value })),
    ...emails.map((value): Clue => ({ by: 'email', value })),
  ]
}

function testOf({ by, value }: Clue): Test {
  if (by === 'phone') {
    const figures = nationalNumber(value)
    return (column, text) => holds(column, 'phone') && hasPhone(text, figures)
  }
  if (by === 'email') {
    const address = value.trim().toLowerCase()
    return (column, text) => address !== '' && isAddressed(column, text.toLowerCase(), address)
  }
  const names = wordsOf(value).map(({ text }) => readingsOf(text))
  return (column, _text, words) => names.length > 0 && holds(column, 'name') && isNamed(names, words())
}

/** Words about anything, and about one person, may hold all three. */
function holds(column: string, by: MatchedBy): boolean {
  return column === by || column === 'words' || column === 'person'
}

/** A number is the same in any spacing, and with or without the code of the country. */
function hasPhone(value: string, figures: string): boolean {
  if (figures.length < fewestFigures) return false
  return [...value.matchAll(run)].some(([written]) => {
    const found = figuresOf(written)
    return found.includes(figures) || (found.length >= fewestFigures && figures.endsWith(found) && found.length > 6)
  })
}

function isAddressed(column: string, text: string, address: string): boolean {
  return column === 'email' ? text.trim() === address : holds(column, 'email') && text.includes(address)
}

/** Every word of the name stands there, in either script and any case of it. */
function isNamed(name: Reading[][], words: ReadWord[]): boolean {
  return name.every((readings) => words.some((word) => readings.some((one) => isSameWord(one.key, word))))
}

function wordReader(): (word: string) => ReadWord {
  const known = new Map<string, ReadWord>()
  return (word) => {
    const before = known.get(word)
    if (before) return before
    const key = fold(word)
    const after = { key, stem: stem(key) }
    if (known.size > mostKept) known.clear()
    known.set(word, after)
    return after
  }
}

/** A name in another case has the same stem, or goes on where the other ends. */
function isSameWord(sought: string, { key, stem: root }: ReadWord): boolean {
  const bare = sought.replace(/[aeiou]$/, '')
  return stem(sought) === root || (bare.length >= shortestStem && key.startsWith(bare))
}

function nationalNumber(text: string): string {
  return figuresOf(text).slice(-nationalFigures)
}

function figuresOf(text: string): string {
  return text.replaceAll(/\D/g, '')
}
