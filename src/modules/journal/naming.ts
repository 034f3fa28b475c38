import type { App } from '#platform/app.ts'
import { labelOfColumn } from '#platform/editable.ts'
import type { Bilingual } from '#platform/messages.ts'
import { columnsOfPerson } from '#platform/personal/declared.ts'
import { columnMessages } from './column-messages.ts'
import { innerColumnMessages } from './inner-column-messages.ts'

/** What a column is called: as a form asks for it, or by a word of the journal's own; nothing where nobody gave it one. */
export function nameOfColumn(
  { editables, personal }: Pick<App, 'editables' | 'personal'>,
  table: string,
  column: string,
): Bilingual | undefined {
  const ofPerson = personal.find((one) => one.table === table)
  const asked = new Map(ofPerson && columnsOfPerson(ofPerson)).get(column)?.label
  return asked ?? labelOfColumn(editables, table, column) ?? ownWord(column)
}

function ownWord(column: string): Bilingual | undefined {
  const [, stem, language] = /^(.+)_(ka|en)$/.exec(column) ?? []
  const whole = wordIn(column)
  const word = whole ?? (stem && wordIn(stem))
  return word && !whole ? { ka: `${word.ka} (${language})`, en: `${word.en} (${language})` } : word || undefined
}

function wordIn(name: string): Bilingual | undefined {
  const all = {
    ka: { ...columnMessages.ka, ...innerColumnMessages.ka },
    en: { ...columnMessages.en, ...innerColumnMessages.en },
  }
  if (!Object.hasOwn(all.ka, name)) return undefined
  const key = name as keyof typeof all.ka
  return { ka: all.ka[key], en: all.en[key] }
}
