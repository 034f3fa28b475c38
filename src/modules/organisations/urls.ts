export const organisationsUrl = '/organisations'

export function organisationUrl({ slug }: { slug: string }): string {
  return `/organisations/${slug}`
}

export function organisationsPageUrl(page: number): string {
  return page === 1 ? organisationsUrl : `${organisationsUrl}?page=${page}`
}
