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
  for (let word = key; ; ) {
    const shorter = cutOnce(word)
    if (shorter === word) return word
    word = shorter
  }
}

function cutOnce(word: string): string {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortestStem)
  if (ending) return word.slice(0, -ending.length)
  if (word.length <= shortestStem) return word
  if (vowel.test(word) || also.test(word) || agent.test(word)) return word.slice(0, -1)
  if (native.test(word) && word.length > shortestStem + 1) return word.slice(0, -2)
  return word.replace(comingVowel, '$1$2')
}

/** As long a beginning as all forms share to the letter: without ending, and before a vowel that comes and goes. */
export function beginning(key: string): string {
  const cut = stem(key)
  if (key.startsWith(cut)) return cut
  let length = 0
  while (length < cut.length && cut[length] === key[length]) length += 1
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
  const cut = one.replace(englishEndings, '')
  const kept = cut.length >= 4 ? cut : one
  return kept.replace(/[ey]$/, '').replace(/([^aeiouls])\1$/, '$1')
}

/** The key of a word's stem, by the grammar of the script it is written in. */
export function stemOf(word: string): string {
  if (isInGeorgian(word)) return stem(fold(word))
  return fold(englishStem(plainWord(word).toLowerCase()))
}
