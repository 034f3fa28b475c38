import type { PlainRow } from '#platform/copy/rows.ts'
import type { Bilingual } from '#platform/messages.ts'
import type { ReadTable } from './folder.ts'
import { type Problem, problem } from './problem.ts'

/** Every cell and row that was edited of a table that is changed in the workspace only, and where it is done. */
export function editsOfLocked({ file, meant, written }: ReadTable, doneIn: Bilingual | undefined): Problem[] {
  const told = (place: Omit<Problem, 'what' | 'file'>) => problem({ file, ...place }, (m) => m.notHere)
  const before = new Map<PlainRow[string], PlainRow>(written.map(({ id, values }) => [id, values]))
  const numbers = new Set(meant.map(({ id }) => id))
  const gone = [...before.keys()].filter((id) => !numbers.has(id))
  return [
    ...meant.flatMap(({ row, id, values }) => {
      const was = before.get(id)
      if (!was) return [told({ row })]
      const edited = Object.keys(values).filter((column) => values[column] !== was[column])
      return edited.map((column) => told({ row, column }))
    }),
    ...gone.map((id) => problem(file, (m) => m.backAgain(Number(id)))),
  ].map((one) =>
    doneIn ? { ...one, what: { ka: `${one.what.ka} ${doneIn.ka}`, en: `${one.what.en} ${doneIn.en}` } } : one,
  )
}
