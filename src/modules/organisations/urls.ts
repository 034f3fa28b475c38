export const organisationsUrl = '/organisations'

export function organisationUrl({ slug }: { slug: string }): string {
  return `/organisations/${slug}`
}
