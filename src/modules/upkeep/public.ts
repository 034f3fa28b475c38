import type { App } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { databaseAnswers, mayMeasure } from './health.ts'
import { healthUrl, metricsUrl } from './urls.ts'

/** Machines ask here whether the house serves, and what it measures. */
export function publicRoutes(app: App): void {
  const config = { neverWaits: true, evenOvertaken: true } as const
  app.get(healthUrl, { config }, async (_request, reply) => {
    const serves = (await databaseAnswers(app)) && !(await app.schema.look())
    reply.code(serves ? 200 : 503).header('cache-control', 'no-store')
    return reply.type('application/json').send(JSON.stringify({ state: serves ? 'good' : 'wrong' }))
  })

  app.get(metricsUrl, { config }, async (request, reply) => {
    if (!mayMeasure(app, request)) throw new NotFound('metrics')
    const { registry } = app.measures
    return reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics())
  })
}
