import { findAboutText } from '#modules/about/index.ts'
import type { App, OneSlug } from '#platform/app.ts'
import { DirectionPage } from './pages/direction-page.tsx'
import { DirectionsPage } from './pages/directions-page.tsx'
import { getDirection, listDirections } from './queries.ts'
import { directionsUrl, directionUrl } from './urls.ts'
import { listDirectionsWithWork } from './work.ts'

export function publicRoutes(app: App): void {
  app.get(directionsUrl, async (_request, reply) => {
    const intro = await findAboutText(app.db, 'directionsIntro')
    const directions = await listDirectionsWithWork(app)
    return reply.html(<DirectionsPage intro={intro} directions={directions} />)
  })

  app.get<OneSlug>(directionUrl({ slug: ':slug' }), async (request, reply) => {
    const direction = await getDirection(app.db, request.params.slug)
    const related = await app.relatedTo('direction', direction.id)
    const all = await listDirections(app.db)
    return reply.html(<DirectionPage direction={direction} related={related} all={all} />)
  })
}
