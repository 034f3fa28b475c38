import { formatsIn } from '#design/formats.ts'
import { type Bilingual, inLanguage, type Language, say } from '#platform/messages.ts'
import { columnsOfPerson } from '#platform/personal/declared.ts'
import type { FoundRow } from '#platform/personal/find.ts'
import { factWords } from './fact-words.ts'

/** Something a row holds of somebody beside words: when, in which language, how far it has come. */
export interface Fact {
  column: string
  label: Bilingual
  /** As it stands in the row. */
  value: string | number
  /** The same for a reader. */
  told: Bilingual
}

type Words = (typeof factWords)['en']
type Told = keyof Words['columns']

/** Columns that serve the machine alone, or belong to the house: nobody learns anything about themselves by them. */
const ofTheMachine =
  /^(id|.*_hash|.*_secret|receipt|sent_window|sent_key|unsubscribe|message_id|error|mark|totp_step|file_id|field|subscription_id)$/

/** Everything but words that the rows hold, in the order of their columns; empty columns are left out. */
export function factsOf({ declared, row }: Pick<FoundRow, 'declared' | 'row'>): Fact[] {
  const { ka, en } = factWords
  return Object.entries(row as unknown as Record<string, string | number | null>).flatMap(([column, value]) => {
    if (value === null || value === '' || !isTold(declared, column)) return []
    const name = column as Told
    const label = { ka: ka.columns[name], en: en.columns[name] }
    return [{ column, label, value, told: say(factWords, (m, language) => told(m, language, column, value)) }]
  })
}

/** Whether a column is told of without being declared; for every column of a personal table it is one or the other, or the machine's. */
export function isTold(declared: FoundRow['declared'], column: string): boolean {
  const known = columnsOfPerson(declared).find(([name]) => name === column)?.[1]
  return (!known || (known.isHidden === true && column === 'state')) && column in factWords.en.columns
}

/** Whether nobody has to be told of a column. */
export function isOfTheMachine(column: string): boolean {
  return ofTheMachine.test(column)
}

function told(m: Words, language: Language, column: string, value: string | number): string {
  if (column.startsWith('is_')) return value === 0 || String(value) === 'false' ? m.no : m.yes
  if (typeof value === 'number') return String(value)
  const formats = formatsIn(language)
  if (column.endsWith('_at') || ['kept_until'].includes(column)) return formats.moment(value)
  if (column.endsWith('_on')) return formats.date(value)
  return (inLanguage(factWords, language).values as Record<string, string>)[value] ?? value
}
