import { Type } from 'typebox'
import type { App } from '#platform/app.ts'
import { getVisits } from './queries.ts'
import { VisitsPage } from './visits-page.tsx'

const read = {
  config: { may: 'read-visits' },
  schema: { querystring: Type.Object({ page: Type.Optional(Type.String({ maxLength: 300 })) }) },
} as const

export function staffRoutes(app: App): void {
  app.get('/visits', read, async (request, reply) => {
    const visits = await getVisits(app.db, app.clock.now(), request.query.page || undefined)
    return reply.html(<VisitsPage visits={visits} />)
  })
}
