export const placesUrl = '/places'

export function placeUrl({ slug }: { slug: string }): string {
  return `/places/${slug}`
}
