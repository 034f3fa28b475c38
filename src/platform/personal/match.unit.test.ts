import { describe, expect, it } from 'vitest'
import { type Clue, contactsIn, keyOf, matcherOf } from './match.ts'

const phone = (value: string): Clue => ({ by: 'phone', value })
const email = (value: string): Clue => ({ by: 'email', value })
const name = (value: string): Clue => ({ by: 'name', value })

describe('somebody', () => {
  it.each([
    [phone('431 275567'), 'phone', '2-75-56-7'],
    [phone('555443323'), 'words', 'დამირეკეთ: 555,44,33,23'],
    [phone('431 2755671'), 'words', '2-755-671, 15 საათზე'],
    [phone('555443325'), 'words', '555_44_33_25'],
    [phone('555443326'), 'words', 'ჩემია ５５５４４３３２６'],
    [phone('５５５４４３３２６'), 'phone', '+995 555 44 33 26'],
    [email('nino.y@example.ge'), 'words', 'მომწერეთ: Nino.Y @ example.ge'],
    [name('ნინო ჯაფარიძე'), 'name', 'Нино Джапаридзе'],
    [name('Нино Хвичия'), 'words', 'ნინო ხვიჩიამ მითხრა'],
    [name('Nino Kvartskhava'), 'words', 'НИНО КВАРЦХАВА'],
  ] as const)('by %o is found in %s: %s', (clue, column, written) => {
    expect(matcherOf([clue])(column, written)).toEqual([clue])
    expect(keyOf(clue)).toBe(keyOf({ ...clue, value: ` ${clue.value} ` }))
  })

  it.each([
    ['a mobile, where only its end is the number of a village', phone('599 275567'), 'phone', '2-75-56-7'],
    ['an end of six figures in words, where it may be anything', phone('431 275567'), 'words', 'კოდი 275567'],
    ['another name in Cyrillic letters', name('ნინო ჯაფარიძე'), 'name', 'Нана Джапаридзе'],
  ] as const)('is not found by %s', (_what, clue, column, written) => {
    expect(matcherOf([clue])(column, written)).toEqual([])
  })

  it('of whom a text names two telephones with a comma between has both', () => {
    const contacts = contactsIn('ნინო, 599123456, 577 11 22 33 ან nino @ example.ge')
    expect(contacts).toEqual([phone('599123456'), phone('577 11 22 33'), email('nino@example.ge')])
  })
})
