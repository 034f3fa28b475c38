export const directionsUrl = '/directions'

export function directionUrl({ slug }: { slug: string }): string {
  return `/directions/${slug}`
}

/** These pages belong to modules above this one, so their addresses stand here as the guide fixes them. */
export const contactUrl = '/contact'
export const projectsUrl = '/projects'
