import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { NotFound, Refusal } from './errors.ts'
import { drawPage, sendPage } from './html.ts'
import { newMistake } from './mistakes.ts'
import type { Surroundings } from './server.ts'
import { formToken } from './tokens.ts'
import type { View } from './view.ts'

/** Who is looking, and at what. */
export async function viewFor(around: Surroundings, request: FastifyRequest): Promise<View> {
  const { db, clock, assets, isDevelopment } = around
  const { language, viewer, sessionToken } = request
  return {
    language,
    path: pathOf(request),
    origin: around.origin(),
    hasPublicUrl: around.hasPublicUrl,
    get now() {
      return clock.now()
    },
    viewer,
    formToken: sessionToken && formToken(sessionToken),
    frame: await around.frame(db, viewer),
    assets,
    isDevelopment,
  }
}

/** The address without language, and with no parameters but those the route has declared. */
function pathOf(request: FastifyRequest): string {
  const path = request.url.split('?', 1)[0] ?? '/'
  const declared = Object(request.routeOptions.schema?.querystring).properties
  if (!declared) return path
  const given = Object.entries(Object(request.query)).filter(([name]) => name in declared)
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return query ? `${path}?${query}` : path
}

/** The page for whatever did not go as the reader wished. */
export async function answerError(
  around: Surroundings,
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { status, page } = explain(around, error, request)
  reply.code(status)
  try {
    const view = await viewFor(around, request)
    return sendPage(request, reply, drawPage(view, page))
  } catch (second) {
    // The page around the error needs the database; without it a plain sentence still gets through.
    const number = newMistake(request, second)
    return reply.code(500).type('text/plain; charset=utf-8').send(`შეცდომა / Error ${number}`)
  }
}

function explain({ pages }: Surroundings, error: Error, request: FastifyRequest): { status: number; page: VNode } {
  if (error instanceof NotFound) return { status: error.status, page: pages.notFound() }
  if (error instanceof Refusal) return { status: error.status, page: pages.refused(error.reason) }
  const status = Number(Object(error).statusCode ?? 500)
  const isParameter = Object(error).validationContext === 'params'
  if (isParameter) return { status: 404, page: pages.notFound() }
  if (status >= 400 && status < 500) return { status, page: pages.unreadable(status) }
  return { status: 500, page: pages.mistake(newMistake(request, error)) }
}
