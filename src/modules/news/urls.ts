export const newsListUrl = '/news'

export function newsUrl({ slug }: { slug: string }): string {
  return `/news/${slug}`
}

export function newsOfYearUrl(year: string, page = 1): string {
  return page === 1 ? `/news?year=${year}` : `/news?year=${year}&page=${page}`
}

/** A story before it is public, behind a link that nobody can guess. */
export function previewUrl({ token }: { token: string }): string {
  return `/previews/${token}`
}

export function previewPictureUrl({ token, id }: { token: string; id: number | string }): string {
  return `/previews/${token}/pictures/${id}`
}

export const staffNewsUrl = '/staff/news'
export const newPostUrl = '/staff/news/new'

export function postsUrl({ state, words, page = 1 }: { state?: string | undefined; words?: string; page?: number }) {
  const query = new URLSearchParams()
  if (state) query.set('state', state)
  if (words) query.set('words', words)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${staffNewsUrl}?${query}` : staffNewsUrl
}

interface OnePost {
  id: number
}

export function postUrl({ id }: OnePost): string {
  return `${staffNewsUrl}/${id}`
}

export function postAutosaveUrl({ id }: OnePost): string {
  return `${staffNewsUrl}/${id}/autosave`
}

export function postPicturesUrl({ id }: OnePost): string {
  return `${staffNewsUrl}/${id}/pictures`
}

export function postPictureUrl({ id, media }: OnePost & { media: number | string }): string {
  return `${staffNewsUrl}/${id}/pictures/${media}`
}

export function postDrawnUrl({ id }: OnePost): string {
  return `${staffNewsUrl}/${id}/drawn`
}

export function postPreviewsUrl({ id }: OnePost): string {
  return `${staffNewsUrl}/${id}/previews`
}

export function versionsUrl({ id }: OnePost): string {
  return `${staffNewsUrl}/${id}/versions`
}

export function versionUrl({ id, version }: OnePost & { version: number }): string {
  return `${staffNewsUrl}/${id}/versions/${version}`
}

export function versionRestoringUrl({ id, version }: OnePost & { version: number }): string {
  return `${staffNewsUrl}/${id}/versions/${version}/restoring`
}

export function versionSettlingUrl({ id, version }: OnePost & { version: number }): string {
  return `${staffNewsUrl}/${id}/versions/${version}/settling`
}
