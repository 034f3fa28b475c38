import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, readingsOf, wordsOf } from './fold.ts'
import { spellingDistance, spellingsAround } from './spelling.ts'
import { englishStem, stem, stemOf } from './stem.ts'
import { isStopWord } from './stop-words.ts'

const mkhedruli = 'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ'
/** The national system of 2002, in the order of the letters above. */
const national = "a b g d e v z t i k' l m n o p' zh r s t' u p k gh q' sh ch ts dz ts' ch' kh j h".split(' ')
/** What the keys of the Georgian keyboard give in Latin, with shift where a letter needs it. */
const keyboard = 'a b g d e v z T i k l m n o p J r s t u f q R y S C c Z w W x j h'.split(' ')

const word = fc.string({ unit: fc.constantFrom(...mkhedruli), minLength: 1, maxLength: 22 })

function inLatin(text: string, letters: string[]): string {
  return [...text].map((letter) => letters[mkhedruli.indexOf(letter)] ?? letter).join('')
}

const places: string[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../content/imereti/settlements.json'), 'utf8'),
).settlements.flatMap(({ ka }: { ka: string }) => wordsOf(ka).map((one) => one.text))

describe('the key of a word', () => {
  it('is the same however the letters are shaped: Mkhedruli, Mtavruli, Asomtavruli, Nuskhuri', () => {
    const shaped = (text: string, first: number) =>
      [...text].map((one) => String.fromCodePoint((one.codePointAt(0) ?? 0) - 0x10d0 + first)).join('')
    fc.assert(
      fc.property(word, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text))
        for (const first of [0x1c90, 0x10a0, 0x2d00]) expect(fold(shaped(text, first))).toBe(fold(text))
      }),
    )
  })

  it('is plain ASCII for every Georgian word, and its own key', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(fold(text)).toMatch(/^[a-zCS]+$/)
        expect(readingsOf(text).map(({ key }) => key)[0]).toBe(fold(text))
      }),
    )
  })

  it('is never a mistake, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const one of wordsOf(text)) {
          expect(readingsOf(one.text).length).toBeGreaterThan(0)
          expect(stem(stem(fold(one.text)))).toBe(stem(fold(one.text)))
          expect(text.slice(one.from, one.to)).toBe(one.text)
        }
      }),
    )
  })
})

describe('Georgian in Latin letters', () => {
  const keysOf = (text: string) => readingsOf(text).map(({ key }) => key)

  it.each(places)('finds %s by the national system, with and without apostrophes, and by the keys', (place) => {
    const spelt = inLatin(place, national)
    expect(keysOf(spelt)).toContain(fold(place))
    expect(keysOf(spelt.replaceAll("'", ''))).toContain(fold(place))
    expect(keysOf(spelt.replaceAll("'", '').replace(/^./, (first) => first.toUpperCase()))).toContain(fold(place))
    expect(keysOf(inLatin(place, keyboard))).toContain(fold(place))
  })

  it('reads old and informal spellings', () => {
    for (const spelt of ['Tskhaltubo', 'Tsqaltubo', 'Ckhaltubo', 'wyaltubo', 'cyaltubo', 'wkaltubo', 'tcyaltubo'])
      expect([spelt, ...keysOf(spelt)]).toContain(fold('წყალტუბო'))
    expect(keysOf('xonSi')).toContain(fold('ხონში'))
    expect(keysOf('xonsi')).toContain(fold('ხონში'))
    expect(keysOf('Rioni')[0]).toBe(fold('რიონი'))
    expect(keysOf('RvedSi')).toContain(fold('ღვედში'))
    expect(keysOf('4uqurtma')).toContain(fold('ჩუქურთმა'))
    expect(keysOf('gord6i')).toContain(fold('გორდში'))
    expect(keysOf('2016')).toEqual(['2016'])
  })

  it('reads English that was typed while the Georgian layout was on', () => {
    expect(keysOf('ჭორლდ')).toContain(fold('World'))
    expect(keysOf('თსკალტუბო')).toContain(fold('Tskaltubo'))
  })
})

describe('the stem of a word', () => {
  it('is its own stem', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(stem(stem(fold(text)))).toBe(stem(fold(text)))
      }),
    )
  })

  const bundles = [
    'სოფელი სოფლის სოფელში სოფლები სოფლებში სოფლიდან სოფელმა',
    'წყალი წყლის წყალში წყლით',
    'ბიბლიოთეკა ბიბლიოთეკას ბიბლიოთეკის ბიბლიოთეკაში ბიბლიოთეკები ბიბლიოთეკებისათვის ბიბლიოთეკაც',
    'ხონი ხონის ხონში ხონიდან ხონამდე ხონთან',
    'თემი თემის თემში თემები თემთა თემებისათვის',
    'უფლება უფლების უფლებები უფლებათა უფლებაა უფლებებს',
    'გარდაბანი გარდაბნის გარდაბანში',
    'მუზეუმი მუზეუმის მუზეუმში მუზეუმებს მუზეუმმა',
    'პროგრამა პროგრამის პროგრამებით პროგრამამ',
    'ნაგავი ნაგვის ნაგავს',
    'მომავალი მომავალია მომავლის',
    'ქვეყანა ქვეყნის ქვეყნები ქვეყანაში',
    'ახალგაზრდა ახალგაზრდული ახალგაზრდებისთვის',
  ]
  it.each(bundles)('binds %s', (bundle) => {
    const stems = bundle.split(' ').map((one) => stemOf(one))
    expect(new Set(stems).size, stems.join(' ')).toBe(1)
  })

  it.each([
    'carve carves carving carved carvings',
    'library libraries',
    'project projects',
    'rehabilitate rehabilitation',
  ])('binds %s', (bundle) => {
    const stems = bundle.split(' ').map((one) => englishStem(one))
    expect(new Set(stems).size, stems.join(' ')).toBe(1)
  })

  it('leaves short words and abbreviations whole', () => {
    expect(stemOf('KAS')).toBe(fold('KAS'))
    expect(stemOf('EU')).toBe(fold('EU'))
    expect(isStopWord('IT')).toBe(false)
    expect(isStopWord('it')).toBe(true)
  })
})

describe('a slip of one letter', () => {
  const longWord = fc.string({ unit: fc.constantFrom(...'abdegiklmnoprstuvxz'), minLength: 5, maxLength: 14 })

  it('leaves a spelling in common, wherever it is made', () => {
    const meets = (one: string, other: string) =>
      spellingsAround(one).some((each) => spellingsAround(other).includes(each))
    fc.assert(
      fc.property(longWord, fc.nat(), fc.constantFrom(...'aeiou'), (text, where, letter) => {
        const at = where % text.length
        const replaced = text.slice(0, at) + letter + text.slice(at + 1)
        const added = text.slice(0, at) + letter + text.slice(at)
        const swapped = text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)
        for (const slip of [replaced, added, swapped]) {
          expect(spellingDistance(text, slip)).toBeLessThanOrEqual(1)
          expect(meets(text, slip)).toBe(true)
        }
      }),
    )
  })

  it('is counted as Damerau counts', () => {
    expect(spellingDistance('', 'abc')).toBe(3)
    expect(spellingDistance('abcd', 'acbd')).toBe(1)
    expect(spellingDistance('kitten', 'sitting')).toBe(3)
  })
})
