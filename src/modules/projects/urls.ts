export const projectsUrl = '/projects'

/** The contact page belongs to a module above this one, so its address stands here as the guide fixes it. */
export const contactUrl = '/contact'

export function projectUrl({ slug }: { slug: string }): string {
  return `${projectsUrl}/${slug}`
}

/** The part of a project's page that tells of its umbrella programme. */
export function programmeOnProjectUrl({ slug }: { slug: string }): string {
  return `${projectUrl({ slug })}#programme`
}

/** Where a programme stands that none of the projects belongs to. */
export function programmeOnListUrl({ slug }: { slug: string }): string {
  return `${projectsUrl}#${slug}`
}

export const sourceId = 'source'

/** The association's own words about a project, for whoever cites them. */
export function sourceUrl(project: { slug: string }): string {
  return `${projectUrl(project)}#${sourceId}`
}
