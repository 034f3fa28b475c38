import type { FastifyReply, FastifyRequest } from 'fastify'
import { NotFound } from './errors.ts'
import { refuse } from './intake/given-back.ts'
import { isWorkspace, languageOf } from './language.ts'
import { leaveDeclared } from './parameters.ts'
import { refuseForeign, setSafeHeaders } from './security.ts'
import type { Surroundings } from './server.ts'
import { findSession, isOver, sessionCookieAt } from './sessions/sessions.ts'

// No address of ours is so long, with any filter; a search may be as long as somebody types.
const longestAddress = 4_000

/** The first thing done with every request: who asks, in which language, and may it be at all. */
export async function welcome(around: Surroundings, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  greet(around, request, reply)
  const url = request.raw.url ?? '/'
  // No address of ours holds it, and PostgreSQL cannot even compare it.
  if (url.length > longestAddress || /\0|%00/.test(url)) throw new NotFound('address')
  // The address as it was asked for, language and all: `/en/` is one slash too long as well.
  const tidy = withoutSlashAtEnd(request.originalUrl)
  if (tidy && request.method !== 'POST') return reply.redirect(tidy, 308)
  leaveDeclared(request)
  const isFile = request.url.startsWith('/assets/')
  try {
    refuseForeign(request, around.origin())
    if (!isFile && !request.routeOptions.config.evenOvertaken) await around.schema.refuse()
    if (!isFile) await recognise(around, request)
  } catch (error) {
    refuse(request, error instanceof Error ? error : new Error(String(error)))
  }
  return undefined
}

/** What every answer needs, also that to an address nobody can read: a language and safe headers. */
export function greet(around: Surroundings, request: FastifyRequest, reply: FastifyReply): void {
  request.language = languageOf(request.raw)
  setSafeHeaders(reply, around.origin().startsWith('https:'))
}

async function recognise(
  { db, clock, sights, viewerOf, origin }: Surroundings,
  request: FastifyRequest,
): Promise<void> {
  const token = request.cookies[sessionCookieAt(origin())]
  if (!token) return
  // Known before it is looked up: where the database does not answer, the page that says so has a form to be sent again.
  request.sessionToken = token
  const session = await findSession(db, token)
  request.sessionIsOver = session !== undefined && isOver(session, clock.now())
  const worker = session && !request.sessionIsOver ? await viewerOf(db, session.worker_id) : undefined
  if (!session || !worker) {
    request.sessionToken = undefined
    return
  }
  sights.note(session.id)
  const { language, ...viewer } = worker
  request.viewer = viewer
  if (isWorkspace(request.url)) request.language = language
}

function withoutSlashAtEnd(url: string): string | undefined {
  const [path = '', query] = url.split(/(?=\?)/, 2)
  if (path === '/' || !path.endsWith('/')) return undefined
  // Slashes in front are folded as well, either way they lean: `//host/` would lead away from the house.
  return path.replace(/\/+$/, '').replace(/^[\\/]*/, '/') + (query ?? '')
}
