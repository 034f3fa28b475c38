import type { App } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { keepFileHeaders } from '#platform/security.ts'
import { coloursName, coloursStyle } from './colours.ts'
import { getAssociation } from './queries.ts'
import { coloursUrl } from './urls.ts'

export function publicRoutes(app: App): void {
  app.get<{ Params: { name: string } }>(coloursUrl({ name: ':name' }), async (request, reply) => {
    const association = await getAssociation(app.db)
    const style = coloursStyle(association)
    if (!style || coloursName(association) !== request.params.name) throw new NotFound('colours')
    keepFileHeaders(reply)
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=31536000, immutable')
    return reply.send(style)
  })
}
