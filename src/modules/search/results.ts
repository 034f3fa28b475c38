import { chooseText } from '#design/text.tsx'
import type { Db } from '#platform/database.ts'
import type { Bilingual, Language } from '#platform/messages.ts'
import type { Card, RecordKind } from '#platform/records.ts'
import type { EntryOf } from '#platform/search/entry-id.ts'
import type { Found } from './find.ts'
import { countFound, excerptOf } from './marks.ts'

/** A found record as it is shown. */
export interface Result {
  /** `project:literacy-future` */
  record: string
  kind: Bilingual
  /** Its address without language. */
  url: string
  title: Shown
  excerpt: Shown
}

/** Words in the reader's language or, where there are none, in the other. */
export interface Shown {
  words: string
  language: Language
}

/** The records of these entries with title and excerpt, in the same order. */
export async function describeEntries(
  db: Db,
  records: RecordKind[],
  entries: EntryOf[],
  { forms }: Pick<Found, 'forms'>,
  language: Language,
): Promise<Result[]> {
  const results = new Map<string, Result>()
  const add = async (record: RecordKind) => {
    const numbers = entries.filter(({ kind }) => kind === record.kind).map(({ number }) => number)
    if (numbers.length === 0) return
    // An entry may be a moment behind: what is shown is asked for anew.
    for (const { card, texts } of await record.shown(db, numbers))
      results.set(`${record.kind} ${card.number}`, describe(record, card, texts, forms, language))
  }
  await Promise.all(records.map(add))
  return entries.flatMap(({ kind, number }) => results.get(`${kind} ${number}`) ?? [])
}

function describe(
  record: RecordKind,
  card: Card,
  texts: Bilingual[],
  forms: ReadonlySet<string>,
  language: Language,
): Result {
  const { words, language: written } = tellingText([card.excerpt, ...texts], forms, language)
  return {
    record: `${record.kind}:${card.slug}`,
    kind: record.name,
    url: record.url(card),
    title: chooseText(card.title, language),
    excerpt: { words: excerptOf(words, forms), language: written },
  }
}

/** The text that holds most of what was asked for; with nothing to choose between, the first. */
function tellingText(
  [first = { ka: '', en: '' }, ...others]: Bilingual[],
  forms: ReadonlySet<string>,
  language: Language,
): Shown {
  let telling = chooseText(first, language)
  let most = countFound(telling.words, forms)
  for (const text of others) {
    const count = countFound(text[language], forms)
    if (count > most) {
      telling = { words: text[language], language }
      most = count
    }
  }
  return telling
}
