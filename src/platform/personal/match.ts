import { comparableEmail } from '../intake/email.ts'
import { fromCyrillic } from '../search/cyrillic.ts'
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
/** So many figures of the end of a number are that number, in words among which other numbers stand. */
const tellingFigures = 7
const run = /\d(?:[\s()./+\-\u2010-\u2015]{0,3}\d)*/gu
/** Commas stand between the figures of one number, and between numbers. */
const looseRun = /\d(?:[\s()./+,_\-\u2010-\u2015]{0,3}\d)*/gu
const mostKept = 50_000

/** A word of a text: its key, and what of it stays the same in every case. */
interface ReadWord {
  key: string
  stem: string
}

/** A value as it is written, and as its words are read; each is made when it is first asked for. */
interface Read {
  text: () => string
  words: () => ReadWord[]
}

type Test = (by: string, read: Read) => boolean

export function matcherOf(clues: readonly Clue[]): Matcher {
  const tests = clues.map((clue): [Clue, Test] => [clue, testOf(clue)])
  const read = wordReader()
  return (by, value) => {
    const both = { text: once(() => plain(value)), words: once(() => namesIn(value).map(read)) }
    return tests.flatMap(([clue, test]) => (test(by, both) ? clue : []))
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
  if (by === 'email') return `email ${comparableEmail(plain(value))}`
  return `name ${namesIn(value).map(fold).sort().join(' ')}`
}

/** The telephones and e-mails in a text about one person. */
export function contactsIn(written: string): Clue[] {
  const text = plain(written)
  const phones = [...text.matchAll(run)]
    .map(([value]) => value)
    .filter((value) => figuresOf(value).length >= tellingFigures)
  const emails = text.match(/[^\s@<>,;()]+@[^\s@<>,;()]+\.[^\s@<>,;().]+/g) ?? []
  return [
    ...phones.map((value): Clue => ({ by: 'phone', value })),
    ...emails.map((value): Clue => ({ by: 'email', value })),
  ]
}

function testOf({ by, value }: Clue): Test {
  if (by === 'phone') {
    const figures = nationalNumber(value)
    return (column, { text }) => holds(column, 'phone') && hasPhone(text(), figures, column === 'phone')
  }
  if (by === 'email') {
    const address = comparableEmail(plain(value))
    return (column, { text }) => address !== '' && holds(column, 'email') && isAddressed(column, text(), address)
  }
  const names = namesIn(value).map(readingsOf)
  return (column, { words }) => names.length > 0 && holds(column, 'name') && isNamed(names, words())
}

/** Words about anything, and about one person, may hold all three; into the field of the name some write how to reach them. */
function holds(column: string, by: MatchedBy): boolean {
  return column === by || column === 'words' || column === 'person' || column === 'name'
}

/** A number is the same in any spacing, and with or without the code of the country. */
function hasPhone(text: string, figures: string, isAlone: boolean): boolean {
  if (figures.length < fewestFigures) return false
  // In a village a number is written without the code of its town; one of a mobile has none.
  const isMobile = figures.length === nationalFigures && figures.startsWith('5')
  const fewest = isAlone && !isMobile ? fewestFigures : tellingFigures
  return [run, looseRun].some((written) =>
    (text.match(written) ?? []).map(figuresOf).some((found) => {
      return found.includes(figures) || (found.length >= fewest && figures.endsWith(found))
    }),
  )
}

function isAddressed(column: string, text: string, address: string): boolean {
  const small = comparableEmail(text)
  return column === 'email' ? small === address : small.includes(address)
}

/** Every word of the name stands there, in any script and case. */
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
  return figuresOf(plain(text)).slice(-nationalFigures)
}

/** Figures and letters of any width are those of every keyboard, and nothing stands around the sign of an e-mail. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s{0,9}@\s{0,9}/g, '@')
    .trim()
}

function namesIn(text: string): string[] {
  return wordsOf(fromCyrillic(text)).map((word) => word.text)
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function figuresOf(text: string): string {
  return text.replaceAll(/\D/g, '')
}
