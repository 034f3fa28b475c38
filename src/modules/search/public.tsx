import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { href } from '#design/addresses.ts'
import type { App } from '#platform/app.ts'
import { sendTagged } from '#platform/kept.ts'
import { answer } from './outcome.ts'
import { SearchPage } from './pages/search-page.tsx'
import type { Result } from './results.ts'
import { searchUrl } from './urls.ts'

const text = Type.Optional(Type.Union([Type.String(), Type.Array(Type.String())]))
const asking = { querystring: Type.Object({ q: text, kind: text }) } as const

export function publicRoutes(app: App): void {
  // What somebody looks for is theirs: no cache keeps the page.
  app.get(searchUrl, { schema: asking, config: { isPrivate: true, limit: 'search' } }, async (request, reply) => {
    const question = read(request)
    if (question.asked === '') return reply.html(<SearchPage asked="" />)
    return reply.html(<SearchPage asked={question.asked} outcome={await answer(app, question)} />)
  })

  app.get(`${searchUrl}.json`, { schema: asking, config: { limit: 'search' } }, async (request, reply) => {
    const { results } = await answer(app, read(request))
    return sendResults(request, reply, results)
  })
}

type Asking = FastifyRequest<{ Querystring: { q?: string | string[]; kind?: string | string[] } }>

function read({ query, language }: Pick<Asking, 'query' | 'language'>) {
  return { asked: plain(query.q), kind: plain(query.kind), language }
}

/** What was typed, as one line that both databases can compare. */
function plain(given: string | string[] | undefined): string {
  const [first = ''] = [given ?? ''].flat()
  return first
    .toWellFormed()
    .replaceAll(/[\s\0]+/g, ' ')
    .trim()
}

function sendResults(request: FastifyRequest, reply: FastifyReply, results: Result[]): FastifyReply {
  const shown = results.map(({ record, title, url, excerpt }) => ({
    record,
    title: title.words,
    url: href(request.language, url),
    excerpt: excerpt.words,
  }))
  // A question is the asker's own: no shared cache keeps it, and a copy is only used after asking whether it still holds.
  reply.header('content-type', 'application/json; charset=utf-8').header('cache-control', 'private, no-cache')
  return sendTagged(request, reply, JSON.stringify({ results: shown }))
}
