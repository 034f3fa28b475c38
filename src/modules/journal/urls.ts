import type { Static } from 'typebox'
import type { journalQuery } from './forms.ts'

export const journalUrl = '/staff/journal'

type JournalAsked = { [Part in keyof Static<typeof journalQuery>]?: string | number | undefined }

/** The journal, narrowed: by whom, of what, in which days, about one record such as `project:12`. */
export function journalPageUrl(asked: JournalAsked): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  const query = new URLSearchParams(given).toString()
  return query ? `${journalUrl}?${query}` : journalUrl
}

export function changeUrl({ id }: { id: number }): string {
  return `${journalUrl}/${id}`
}

/** The change that has just taken another one back. */
export function undoneUrl({ id }: { id: number }): string {
  return `${journalUrl}/${id}?undone=yes`
}

export function undoingUrl({ id }: { id: number }): string {
  return `${journalUrl}/${id}/undoing`
}
