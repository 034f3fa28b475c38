import type { Editable } from '#platform/editable.ts'
import type { Sent } from '#platform/forms.ts'
import type { ReadWords } from '#platform/personal/declared.ts'
import { readCells } from './reading.ts'
import { wrongWords } from './words.ts'

/** What the form of a record makes of answers to all its questions of one line. */
export function readAnswers({ fields }: Pick<Editable, 'fields'>, values: Sent): ReadWords {
  const typed = Object.fromEntries(Object.entries(values).map(([name, given]) => [name, [given].flat().join(' ')]))
  const read: Required<ReadWords> = { wrong: {}, kept: {} }
  for (const field of fields) {
    if (field.type === 'lines') continue
    const { cells, wrong } = readCells(field, typed)
    Object.assign(read.kept, cells)
    for (const control of wrong) read.wrong[control] = wrongWords(field, control)
  }
  return read
}
