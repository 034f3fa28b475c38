import { fold, isInGeorgian, keyOf, plainWord } from './fold.ts'

const shortestStem = 3

/** Georgian endings: case, number and postposition, alone and together; the longest is tried first. */
const endings = [
  ...['ებისათვის', 'ებისთვის', 'ისათვის', 'ისთვის', 'სთვის', 'თათვის', 'თვის', 'ებიდან', 'ებამდე', 'ებთან'],
  ...['ებზე', 'ებში', 'ებით', 'ებად', 'ების', 'ებს', 'ები', 'ებ', 'იდან', 'დან', 'ამდე', 'მდე', 'თან', 'კენ'],
  ...['ზე', 'ში', 'ისა', 'ის', 'ით', 'ად', 'თა', 'ს'],
  // Adjectives of a noun: კულტურული, ახალგაზრდული, ხიანი.
  ...['ულ', 'ურ', 'იან'],
]
  .map(keyOf)
  .sort((one, other) => other.length - one.length)

const vowel = /[aeiou]$/
/** „also“, after a vowel: ბიბლიოთეკაც. */
const also = /(?<=[aeiou])c$/
/** Who did it: ელკანამ, ცენტრმა (whose last vowel is gone by then); but not მუზეუმი. */
const agent = /(?<=[^iu])m$/
/** From there: წყალტუბოელი. */
const native = /(?<=[aou])el$/
/** სოფელი and სოფლის, წყალი and წყლის: before l, m, n, r, v the last vowel of a stem comes and goes. */
const comingVowel = /^(.*[^aeiou])[aeo]([lmnrv])$/
const inner = /^sa(.{3,})$/

/**
 * What all forms of a Georgian word have in common, as far as letters tell. It cuts more than grammar would, and the same
 * from every form: it is a name for the bundle of forms and nothing anybody reads.
 */
export function stem(key: string): string {
  return untilStill(key, (word) => {
    const shorter = cutOnce(word)
    return shorter === word && word.length > shortestStem ? word.replace(comingVowel, '$1$2') : shorter
  })
}

/** The word without its endings, with the vowel that comes and goes if it stood there. */
export function cut(key: string): string {
  return untilStill(key, cutOnce)
}

function untilStill(key: string, shorten: (word: string) => string): string {
  for (let word = key; ; ) {
    const shorter = shorten(word)
    if (shorter === word) return word
    word = shorter
  }
}

function cutOnce(word: string): string {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortestStem)
  if (ending) return word.slice(0, -ending.length)
  if (word.length <= shortestStem) return word
  if (vowel.test(word) || also.test(word) || agent.test(word)) return word.slice(0, -1)
  return native.test(word) && word.length > shortestStem + 1 ? word.slice(0, -2) : word
}

/** As long a beginning as all forms share to the letter: without ending, and before a vowel that comes and goes. */
export function beginning(key: string): string {
  const bundle = stem(key)
  if (key.startsWith(bundle)) return bundle
  let length = 0
  while (length < bundle.length && bundle[length] === key[length]) length += 1
  return key.slice(0, Math.max(length, shortestStem))
}

/** The stem inside სა–ე and სა–ო, „meant for“: კემპინგი in საკემპინგე. Nothing where there can be none. */
export function innerStem(key: string): string {
  const [, inside] = inner.exec(stem(key)) ?? []
  return inside === undefined ? '' : stem(inside)
}

const englishEndings = /(?:ational|ations?|ating|ated|ate|ators?|ments?|ings?|ions?|ers?|ors?|ed|al|ive|ity)$/

/** The stem of an English word, in letters: as much as is needed for carving, carved and carvings to meet. */
export function englishStem(word: string): string {
  const one = word.replace(/(?<=..)ies$/, 'y').replace(/(?<=..[^ious])s$/, '')
  if (one.length < 5) return one
  const bare = one.replace(englishEndings, '')
  const kept = bare.length >= 4 ? bare : one
  return kept.replace(/[ey]$/, '').replace(/([^aeiouls])\1$/, '$1')
}

/** The key of a word's stem, by the grammar of the script it is written in. */
export function stemOf(word: string): string {
  if (isInGeorgian(word)) return stem(fold(word))
  return fold(englishStem(plainWord(word).toLowerCase()))
}
