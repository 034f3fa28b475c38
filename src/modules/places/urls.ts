export const placesUrl = '/places'

/** The contact page belongs to a module above this one, so its address stands here as the guide fixes it. */
export const contactUrl = '/contact'

export function placeUrl({ slug }: { slug: string }): string {
  return `/places/${slug}`
}
