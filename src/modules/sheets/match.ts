import type { Present } from './present.ts'

/** The number of a record by the number of its row, or `new`. */
export type Answers = ReadonlyMap<number, number | 'new'>

export type Match =
  | { outcome: 'found'; present: Present | undefined }
  | { outcome: 'question'; among: Present[] }
  | { outcome: 'wrong'; why: 'notANumber' | 'noSuchNumber' | 'isClosed' }

interface Matching {
  row: number
  /** What stands in the column of numbers. */
  given: string
  /** The Georgian title in the row. */
  title: string
  present: Present[]
  answers: Answers
}

/** Which record a row is about: by its number, else by its exact Georgian name; nothing for a new one. */
export function matchRow({ row, given, title, present, answers }: Matching): Match {
  if (given !== '') return byNumber(given, present)
  const among = present.filter((one) => !one.isClosed && title !== '' && one.title.ka === title)
  const answer = answers.get(row)
  if (among.length > 1 && answer !== undefined) {
    const chosen = among.find((one) => one.row.id === answer)
    if (chosen || answer === 'new') return { outcome: 'found', present: chosen }
  }
  return among.length > 1 ? { outcome: 'question', among } : { outcome: 'found', present: among[0] }
}

function byNumber(given: string, all: Present[]): Match {
  const number = /^№?\s*(\d{1,9})$/.exec(given)?.[1]
  if (number === undefined) return { outcome: 'wrong', why: 'notANumber' }
  const present = all.find(({ row }) => row.id === Number(number))
  if (!present) return { outcome: 'wrong', why: 'noSuchNumber' }
  return present.isClosed ? { outcome: 'wrong', why: 'isClosed' } : { outcome: 'found', present }
}
