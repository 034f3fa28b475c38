export const servicesUrl = '/services'

/** Orders are taken by telephone and by the contact form. */
export const orderUrl = '/contact'

/** All services stand on one page. */
export function serviceUrl({ slug }: { slug: string }): string {
  return `/services#${slug}`
}
