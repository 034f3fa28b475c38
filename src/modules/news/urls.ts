export const newsListUrl = '/news'

export function newsUrl({ slug }: { slug: string }): string {
  return `/news/${slug}`
}

export function newsOfYearUrl(year: string): string {
  return `/news?year=${year}`
}
