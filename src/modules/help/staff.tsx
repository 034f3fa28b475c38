import type { FastifyRequest } from 'fastify'
import type { App, OneSlug } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import type { HelpTopic } from '#platform/help.ts'
import { HelpPage, HelpTopicPage } from './pages/help-pages.tsx'
import { helpListUrl, helpUrl } from './urls.ts'

const work = { config: { may: 'work' } } as const

export function staffRoutes(app: App): void {
  app.get(helpListUrl.replace('/staff', ''), work, async (request, reply) =>
    reply.html(<HelpPage topics={topicsFor(app, request)} />),
  )

  app.get<OneSlug>(helpUrl({ slug: ':slug' }).replace('/staff', ''), work, async (request, reply) => {
    const topics = topicsFor(app, request)
    const topic = topics.find(({ slug }) => slug === request.params.slug)
    if (!topic) throw new NotFound(`help about ${request.params.slug}`)
    return reply.html(<HelpTopicPage topic={topic} topics={topics} />)
  })
}

/** What this worker may do is what they read about. */
function topicsFor(app: App, { viewer }: FastifyRequest): HelpTopic[] {
  return app.help.filter(({ may }) => [may].flat().some((one) => viewer?.may.has(one)))
}
