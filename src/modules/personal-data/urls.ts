import type { PersonalRow } from '#platform/personal/declared.ts'

export const personalDataUrl = '/staff/personal-data'
export const searchUrl = `${personalDataUrl}/search`
export const servedUrl = `${personalDataUrl}/served`

export function correctionUrl({ table, id }: PersonalRow): string {
  return `${personalDataUrl}/rows/${table}/${id}`
}
