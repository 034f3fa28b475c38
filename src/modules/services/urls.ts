export const servicesUrl = '/services'

/** Questions are taken by the contact form. */
export const questionUrl = '/contact'

/** All services stand on one page. */
export function serviceUrl({ slug }: { slug: string }): string {
  return `/services#${slug}`
}
