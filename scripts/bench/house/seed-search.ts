import type { DatabaseSync } from 'node:sqlite'
import type { Engine } from '#platform/engine.ts'
import { entryId } from '#platform/search/entry-id.ts'
import { type HeldWord, packWords } from '#platform/search/entry-words.ts'
import { inParts } from '#platform/search/parts.ts'
import { spellingsAround } from '#platform/search/spelling.ts'
import { cut } from '#platform/search/stem.ts'
import { weighWords } from '#platform/search/weights.ts'
import { modules } from '../../../src/modules.ts'
import type { DemoRow } from './demo-rows.ts'

const records = modules.flatMap((module) => module.records ?? [])

/** Makes the entries of the demo records by the rules of the house, and writes them in the order of their index. */
export async function indexRecords(engine: Engine, file: DatabaseSync, rows: Map<string, DemoRow[]>): Promise<void> {
  const terms = new Map<string, number>()
  for (const { id, form, stem } of file.prepare('select id, form, stem from search_term').iterate() as Iterable<{
    id: number
    form: string
    stem: string
  }>)
    terms.set(`${form} ${stem}`, id)
  const addEntry = file.prepare('insert into search_entry (id, words) values (?, ?)')
  const addTerm = file.prepare('insert into search_term (form, stem, inner_stem) values (?, ?, ?) returning id')
  const addSpelling = file.prepare('insert or ignore into search_spelling (variant, stem) values (?, ?)')
  const postings: Array<[term: number, weight: number, entry: number]> = []
  file.exec('begin')
  for (const record of records) {
    const numbers = (rows.get(record.table) ?? []).map(({ id }) => Number(id))
    for (const some of inParts(numbers, 500)) {
      for (const found of await record.words(engine.read, some)) {
        const entry = entryId(records, { kind: record.kind, number: found.number })
        const words: HeldWord[] = []
        for (const { form, stem, inner_stem, weight } of weighWords(record, found)) {
          const name = `${form} ${stem}`
          let term = terms.get(name)
          if (term === undefined) {
            term = (addTerm.get(form, stem, inner_stem) as { id: number }).id
            terms.set(name, term)
            for (const variant of spellingsAround(cut(form))) addSpelling.run(variant, stem)
          }
          postings.push([term, weight, entry])
          words.push({ term, weight })
        }
        addEntry.run(entry, packWords(words))
      }
    }
  }
  postings.sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2])
  const add = file.prepare('insert into search_posting (term_id, weight, entry_id) values (?, ?, ?)')
  for (const posting of postings) add.run(...posting)
  file.exec('commit')
  process.stdout.write(`  ${postings.length} postings, ${terms.size} words\n`)
}
