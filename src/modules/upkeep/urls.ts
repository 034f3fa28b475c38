export const healthUrl = '/healthz'
export const metricsUrl = '/metrics'
export const houseUrl = '/staff/house'
export const examinationUrl = '/staff/house/examination'
export const updatesUrl = '/staff/updates'
export const lettersUrl = '/staff/mail'
export const jobsUrl = '/staff/jobs'

export interface LettersChosen {
  choice?: string | undefined
  q?: string | undefined
  page?: number | undefined
}

/** The outbox: the letters of one list, or those a search finds in all of them. */
export function lettersPageUrl({ choice, q, page = 1 }: LettersChosen): string {
  const given = { ...(choice && { state: choice }), ...(q && { q }), ...(page > 1 && { page: String(page) }) }
  const query = new URLSearchParams(given).toString()
  return query ? `${lettersUrl}?${query}` : lettersUrl
}

export function letterUrl({ id }: { id: number }): string {
  return `/staff/mail/${id}`
}

export function letterSendingUrl({ id }: { id: number }): string {
  return `/staff/mail/${id}/sending`
}

export function letterEndUrl({ id }: { id: number }): string {
  return `/staff/mail/${id}/end`
}

export const keptSendingUrl = '/staff/mail/sending'

export function jobsPageUrl({ page }: { page: number }): string {
  return page === 1 ? jobsUrl : `${jobsUrl}?page=${page}`
}

export function jobTryUrl({ id }: { id: number }): string {
  return `/staff/jobs/${id}/try`
}

export function jobEndUrl({ id }: { id: number }): string {
  return `/staff/jobs/${id}/end`
}
