export const newsListUrl = '/news'

export function newsUrl({ slug }: { slug: string }): string {
  return `/news/${slug}`
}

export function newsOfYearUrl(year: string, page = 1): string {
  return page === 1 ? `/news?year=${year}` : `/news?year=${year}&page=${page}`
}

/** Stories before they are public, each behind a link that nobody can guess. */
export const previewsUrl = '/previews'

export const staffNewsUrl = '/staff/news'
