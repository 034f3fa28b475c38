import type { App } from '#platform/app.ts'
import type { Bilingual, Language } from '#platform/messages.ts'
import { find } from './find.ts'
import { describeEntries, type Result } from './results.ts'

/** A list of what was found is no longer than this; a narrower question finds the rest. */
const mostResults = 20

/** What came of a question. */
export interface Outcome {
  /** The best of the records that were found, of this kind if one was asked for. */
  results: Result[]
  /** How many there are of them in all. */
  count: number
  /** Of which kinds the found records are, and how many of each. */
  kinds: Array<{ kind: string; name: Bilingual; count: number }>
  /** The kind it was narrowed to. */
  kind: string | undefined
  /** The words of the records that were meant, in key letters. */
  forms: ReadonlySet<string>
  /** Whether every word stands in some record as it was asked for. */
  isSure: boolean
}

/** Answers a question in one language. */
export async function answer(
  app: App,
  question: { asked: string; kind: string; language: Language },
): Promise<Outcome> {
  const { db, records } = app
  const found = await find(db, records, question.asked)
  const kind = records.find((record) => record.kind === question.kind)?.kind
  const entries = kind ? found.entries.filter((entry) => entry.kind === kind) : found.entries
  const results = await describeEntries(db, records, entries.slice(0, mostResults), found, question.language)
  const kinds = records
    .map(({ kind, name }) => ({ kind, name, count: found.entries.filter((entry) => entry.kind === kind).length }))
    .filter(({ count }) => count > 0)
  return { results, count: entries.length, kinds, kind, forms: found.forms, isSure: found.isSure }
}
