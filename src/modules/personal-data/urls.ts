import type { PersonalRow } from '#platform/personal/declared.ts'

export const personalDataUrl = '/staff/personal-data'
export const searchUrl = `${personalDataUrl}/search`
export const servedUrl = `${personalDataUrl}/served`

export function correctionUrl({ table, id }: PersonalRow): string {
  return `${personalDataUrl}/rows/${table}/${id}`
}

export const casesUrl = '/staff/personal-data/cases'
export const ruleUrl = '/staff/personal-data/cases/rule'
export const incidentsUrl = '/staff/personal-data/incidents'
export const newIncidentUrl = '/staff/personal-data/incidents/new'

/** The form of a request; `about` is what somebody sent, `message:12`, and fills it in. Nothing about them stands there. */
export function newCaseUrl({ about, wish }: { about?: string; wish?: string } = {}): string {
  const query = new URLSearchParams({ ...(about && { about }), ...(wish && { wish }) })
  return `${casesUrl}/new${query.size > 0 ? `?${query}` : ''}`
}

interface Numbered {
  id: number
}

export function caseUrl({ id }: Numbered): string {
  return `/staff/personal-data/cases/${id}`
}

export function caseLongerUrl({ id }: Numbered): string {
  return `/staff/personal-data/cases/${id}/longer`
}

export function caseEndUrl({ id }: Numbered): string {
  return `/staff/personal-data/cases/${id}/end`
}

export function caseBackUrl({ id }: Numbered): string {
  return `/staff/personal-data/cases/${id}/back`
}

export function incidentUrl({ id }: Numbered): string {
  return `/staff/personal-data/incidents/${id}`
}

export function incidentReportUrl({ id }: Numbered): string {
  return `/staff/personal-data/incidents/${id}/report`
}

export function incidentEndUrl({ id }: Numbered): string {
  return `/staff/personal-data/incidents/${id}/end`
}

export function incidentBackUrl({ id }: Numbered): string {
  return `/staff/personal-data/incidents/${id}/back`
}
