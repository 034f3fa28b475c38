import type { App, OneSlug } from '#platform/app.ts'
import { OrganisationPage } from './pages/organisation-page.tsx'
import { OrganisationsPage } from './pages/organisations-page.tsx'
import { getOrganisation, listOrganisations } from './queries.ts'
import { organisationsUrl } from './urls.ts'

export function publicRoutes(app: App): void {
  app.get(organisationsUrl, async (_request, reply) => {
    const organisations = await listOrganisations(app.db)
    return reply.html(<OrganisationsPage organisations={organisations} />)
  })

  app.get<OneSlug>(`${organisationsUrl}/:slug`, async (request, reply) => {
    const organisation = await getOrganisation(app.db, request.params.slug)
    const related = await app.relatedTo('org', organisation.id)
    return reply.html(<OrganisationPage organisation={organisation} related={related} />)
  })
}
