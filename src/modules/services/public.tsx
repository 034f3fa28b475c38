import { findSectionTitle } from '#modules/settings/index.ts'
import type { App } from '#platform/app.ts'
import { ServicesPage } from './pages/services-page.tsx'
import { listServices } from './queries.ts'
import { servicesUrl } from './urls.ts'

export function publicRoutes(app: App): void {
  app.get(servicesUrl, async (_request, reply) => {
    const title = await findSectionTitle(app.db, 'services')
    const services = await listServices(app.db)
    return reply.html(<ServicesPage title={title} services={services} />)
  })
}
