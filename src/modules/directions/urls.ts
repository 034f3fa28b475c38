export const directionsUrl = '/directions'

export function directionUrl({ slug }: { slug: string }): string {
  return `/directions/${slug}`
}
