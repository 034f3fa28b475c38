export const importUrl = '/staff/import'

export function kindUrl({ kind }: { kind: string }): string {
  return `/staff/import/${kind}`
}

/** A file to fill in, or what there is. */
export function sheetUrl({ kind, name }: { kind: string; name: SheetName }): string {
  return `/staff/import/${kind}/${name}`
}

export type SheetName = 'template.xlsx' | 'template.csv' | 'list.xlsx' | 'list.csv'

export const sheetNames = ['template.xlsx', 'template.csv', 'list.xlsx', 'list.csv'] as const

/** A spreadsheet that has been read and waits. `answers` say which record an unclear row is: `5-12.7-new`. */
export function previewUrl({ kind, token, answers }: { kind: string; token: string; answers?: string }): string {
  return `/staff/import/${kind}/read/${token}${answers ? `?answers=${answers}` : ''}`
}

export function answersUrl({ kind, token }: { kind: string; token: string }): string {
  return `/staff/import/${kind}/read/${token}/answers`
}
