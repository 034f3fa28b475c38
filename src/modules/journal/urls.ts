export const journalUrl = '/staff/journal'

export interface JournalAsked {
  by?: string | undefined
  what?: string | undefined
  from?: string | undefined
  until?: string | undefined
  record?: string | undefined
  before?: number | undefined
}

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
