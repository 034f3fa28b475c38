import type { Db } from '#platform/database.ts'
import { spellingsAround } from '#platform/search/spelling.ts'
import { cut } from '#platform/search/stem.ts'
import type { AskedWord } from './asked-words.ts'
import { likenessOf, nearnessOf, surelyMeant, type Term } from './likeness.ts'
import { listTerms, listTermsSpeltLike, type WantedTerms } from './queries.ts'

/** A word of the question with the words of the records that answer it. */
export interface Meant {
  asked: AskedWord
  terms: Map<number, { term: Term; likeness: number }>
}

/** Finds the words of the records that the words of a question may mean; in more than `most` records none is counted. */
export async function meantBy(db: Db, asked: AskedWord[], most: number): Promise<Meant[]> {
  const wanted = asked.map(wantedFor)
  const all = (names: keyof WantedTerms) => [...new Set(wanted.flatMap((one) => one[names]))]
  const everything = { forms: all('forms'), stems: all('stems'), beginnings: all('beginnings') }
  const found = await listTerms(db, everything, most)
  const meant = asked.map((word, index): Meant => {
    const terms: Meant['terms'] = new Map()
    const isWanted = wantedBy(wanted[index])
    for (const term of found) if (isWanted(term)) keep(terms, term, likenessOf(word, term))
    return { asked: word, terms }
  })
  await addSpeltLike(
    db,
    meant.filter((word) => !isSure(word)),
    most,
  )
  return meant
}

/** Whether the word stands in some record as it was meant, and not merely spelt like it. */
export function isSure({ terms }: Meant): boolean {
  return [...terms.values()].some(({ likeness }) => likeness >= surelyMeant)
}

function wantedFor({ ways }: AskedWord): WantedTerms {
  return {
    forms: ways.map(({ key }) => key).filter((key) => key !== ''),
    stems: ways.flatMap(({ stem, inner }) => (inner === '' ? [stem] : [stem, inner])),
    beginnings: ways.filter(({ worth, beginning }) => worth > 0.9 && beginning !== '').map((way) => way.beginning),
  }
}

/** Whether a word of the records was looked for by this word of the question; the others were by another one. */
function wantedBy(wanted: WantedTerms | undefined): (term: Term) => boolean {
  const forms = new Set(wanted?.forms)
  const stems = new Set(wanted?.stems)
  const beginnings = [...new Set(wanted?.beginnings)]
  return ({ form, stem, inner_stem }) =>
    forms.has(form) || stems.has(stem) || stems.has(inner_stem) || beginnings.some((one) => form.startsWith(one))
}

/** A word that stands nowhere as it was asked for may be misspelt. */
async function addSpeltLike(db: Db, meant: Meant[], most: number): Promise<void> {
  const spelt = meant.map(({ asked, terms }) => {
    const typed = asked.ways.filter(({ key }) => key !== '')
    return { asked, terms, spellings: new Set(typed.flatMap(({ key }) => spellingsAround(cut(key)))) }
  })
  const spellings = [...new Set(spelt.flatMap((word) => [...word.spellings]))]
  if (spellings.length === 0) return
  const found = await listTermsSpeltLike(db, spellings, most)
  for (const word of spelt) {
    const alike = found.filter(({ variant }) => word.spellings.has(variant))
    for (const term of new Map(alike.map((term) => [term.id, term])).values())
      keep(word.terms, term, nearnessOf(word.asked, term))
  }
}

function keep(terms: Meant['terms'], term: Term, likeness: number): void {
  const known = terms.get(term.id)?.likeness ?? 0
  if (likeness > known) terms.set(term.id, { term, likeness })
}
