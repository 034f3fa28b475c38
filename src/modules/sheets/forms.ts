import { Type } from 'typebox'
import type { Sent } from '#platform/forms.ts'
import type { Answers } from './match.ts'
import type { PlannedRow } from './plan.ts'

/** A form that brings a spreadsheet. The file itself is no field. */
export const uploadForm = Type.Object({ file: Type.Optional(Type.String()) })

/** A form whose fields are as many as there are questions. */
export const anyForm = Type.Object({})

const answerName = /^row-(\d{1,4})$/

/** Which record an unclear row is, as a form sends it: `row-5=12`, `row-5=new`. */
export function readAnswers(sent: Sent): Answers {
  const pairs = Object.entries(sent).flatMap(([name, given]) => {
    const row = answerName.exec(name)?.[1]
    return row ? [answerOf(row, String(given))] : []
  })
  return new Map(pairs.flat())
}

/** The same as an address says it: `5-12.7-new`. */
export function answersIn(address: string | undefined): Answers {
  const pairs = (address ?? '').split('.').map((pair) => pair.split('-'))
  return new Map(pairs.flatMap(([row = '', given = '']) => (/^\d{1,4}$/.test(row) ? answerOf(row, given) : [])))
}

export function writtenAnswers(answers: Answers): string {
  return [...answers].map(([row, answer]) => `${row}-${answer}`).join('.')
}

function answerOf(row: string, given: string): Array<[number, number | 'new']> {
  if (!/^(new|\d{1,9})$/.test(given)) return []
  return [[Number(row), given === 'new' ? 'new' : Number(given)]]
}

export function answerField(row: PlannedRow['row']): string {
  return `row-${row}`
}

export const previewQuery = { querystring: Type.Object({ answers: Type.Optional(Type.String({ maxLength: 8000 })) }) }

/** Marks of the rows a worker has seen: `5=abc 7=def`. */
export function versionOf(marks: ReadonlyMap<number, string>): string {
  return [...marks].map(([row, mark]) => `${row}=${mark}`).join(' ')
}

/** Rows that would be written otherwise than they were seen. */
export function movedRows(marks: ReadonlyMap<number, string>, version: unknown): number[] {
  const pairs = String(version ?? '')
    .split(' ')
    .map((pair) => pair.split('='))
  const seen = new Map(pairs.map(([row = '', mark = '']) => [row, mark]))
  const moved = [...marks].filter(([row, mark]) => seen.get(String(row)) !== mark).map(([row]) => row)
  const gone = [...seen.keys()].filter((row) => row !== '' && !marks.has(Number(row))).map(Number)
  return [...moved, ...gone]
}
