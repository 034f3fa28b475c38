import { spellingDistance } from '#platform/search/spelling.ts'
import { cut } from '#platform/search/stem.ts'
import type { AskedWord, Way } from './asked-words.ts'

/** A word that stands in records. */
export interface Term {
  id: number
  form: string
  stem: string
  inner_stem: string
  /** In so many of them, as far as anybody counts. */
  records: number
}

/** From this likeness on a word counts as found; below it, others that are spelt alike are looked for too. */
export const surelyMeant = 0.62

/** How like a word of the records is to the one that was asked for, from 0 (not at all) to 1 (the same form). */
export function likenessOf({ ways }: AskedWord, term: Term): number {
  return Math.max(0, ...ways.map((way) => way.worth * likenessBy(way, term)))
}

function likenessBy(way: Way, { form, stem, inner_stem }: Term): number {
  if (form === way.key) return 1
  if (stem === way.stem) return way.key === '' ? 0.9 : 0.7 + 0.22 * shared(way.key, form)
  if (way.inner !== '' && way.inner === stem) return 0.6
  if (inner_stem !== '' && inner_stem === way.stem) return 0.6
  if (way.beginning !== '' && form.startsWith(way.beginning)) return 0.25 + 0.4 * (way.beginning.length / form.length)
  return 0
}

/** Likewise for a word that may have been misspelt. */
export function nearnessOf({ ways }: AskedWord, { form }: Term): number {
  const typed = ways.filter(({ key }) => key !== '')
  return Math.max(0, ...typed.map(({ key, worth }) => worth * nearness(cut(key), cut(form))))
}

function nearness(asked: string, found: string): number {
  const distance = spellingDistance(asked, found)
  if (distance === 0) return 0.7
  if (distance === 1) return 0.55
  return distance === 2 && Math.min(asked.length, found.length) >= 8 ? 0.4 : 0
}

/** Which part of the shorter of two forms they have in common from the beginning. */
function shared(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let length = 0
  while (length < most && one[length] === other[length]) length += 1
  return length / most
}
