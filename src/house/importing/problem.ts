import { type Bilingual, type Language, say, type Translation } from '#platform/messages.ts'
import { words } from './messages.ts'

/** What is wrong, and where. `row` counts as a spreadsheet does: the line with the names is the first. */
export interface Problem {
  file: string
  row?: number | undefined
  column?: string | undefined
  what: Bilingual
}

/** Nothing was imported, and this is why. */
export class NotImported extends Error {
  override name = 'NotImported'
  readonly problems: Problem[]

  constructor(problems: Problem[]) {
    super(problems.map((problem) => lineOf(problem, 'en')).join('\n'))
    this.problems = problems
  }
}

export function problem(
  place: Omit<Problem, 'what'> | string,
  pick: (m: Translation<typeof words.ka>) => string,
): Problem {
  return { ...(typeof place === 'string' ? { file: place } : place), what: say(words, pick) }
}

/** One problem as one line. */
export function lineOf({ file, row, column, what }: Problem, language: Language): string {
  const m = words[language]
  const place = row === undefined ? file : column === undefined ? m.row(file, row) : m.cell(file, row, column)
  return `${place}: ${what[language]}`
}
