import { Type } from 'typebox'
import { readPage } from '#design/parts.tsx'
import { getPageWords } from '#modules/settings/index.ts'
import type { App, OneSlug } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { keptRead } from '#platform/memory/kept-reads.ts'
import { OrganisationPage } from './pages/organisation-page.tsx'
import { OrganisationsPage } from './pages/organisations-page.tsx'
import { countOrganisations, getOrganisation, listSomeOrganisations } from './queries.ts'
import { organisationsUrl } from './urls.ts'

const onePage = 100
const byPage = {
  schema: { querystring: Type.Object({ page: Type.Optional(Type.String({ maxLength: 10 })) }) },
} as const

export function publicRoutes(app: App): void {
  app.get(organisationsUrl, byPage, async (request, reply) => {
    const count = await keptRead(app.db, countOrganisations)
    const page = readPage(request.query.page, onePage, count)
    if (page === undefined) throw new NotFound('page of organisations')
    const organisations = await listSomeOrganisations(app.db, { from: (page - 1) * onePage, count: onePage })
    const lede = await getPageWords(app.db, 'organisations-lede')
    return reply.html(
      <OrganisationsPage lede={lede} organisations={organisations} part={{ page, size: onePage, count }} />,
    )
  })

  app.get<OneSlug>(`${organisationsUrl}/:slug`, async (request, reply) => {
    const organisation = await getOrganisation(app.db, request.params.slug)
    const related = await app.relatedTo('org', organisation.id)
    return reply.html(<OrganisationPage organisation={organisation} related={related} />)
  })
}
