import { editUrl } from '#design/edit-link.tsx'

export { editUrl }

export const recordsUrl = '/staff/records'
export const textsUrl = '/staff/texts'

/** Every record of one kind; `state=closed` for those that were taken away. */
export function listUrl({ kind }: { kind: string }, query: Record<string, string | undefined> = {}): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const text = new URLSearchParams(given).toString()
  return `/staff/records/${kind}${text && `?${text}`}`
}

/** The form of a record that has just been saved, or brought back, which says so. */
export function savedUrl({ kind, number }: { kind: string; number: number }, how: 'yes' | 'back' = 'yes'): string {
  return `${editUrl({ of: kind, number })}?saved=${how}`
}

export function newUrl({ kind }: { kind: string }): string {
  return `/staff/records/${kind}/new`
}

export function historyUrl({ kind, number, before }: { kind: string; number: number; before?: number }): string {
  return `/staff/records/${kind}/${number}/history${before === undefined ? '' : `?before=${before}`}`
}

export function closingUrl({ kind, number }: { kind: string; number: number }): string {
  return `/staff/records/${kind}/${number}/closing`
}

export function reopeningUrl({ kind, number }: { kind: string; number: number }): string {
  return `/staff/records/${kind}/${number}/reopening`
}

/** What is not done, narrowed down. */
export function undoneUrl(query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return `/staff/texts?${new URLSearchParams(given).toString()}`
}
