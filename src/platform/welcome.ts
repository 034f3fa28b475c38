import type { FastifyReply, FastifyRequest } from 'fastify'
import { NotFound } from './errors.ts'
import { refuse } from './intake/given-back.ts'
import { isWorkspace, languageOf } from './language.ts'
import type { Language } from './messages.ts'
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
  // A forged form stays one, whatever else is wrong.
  await orRefuse(request, () => refuseForeign(request, around.origin()))
  if (!request.url.startsWith('/assets/')) await orRefuse(request, () => recognise(around, request))
  return undefined
}

async function orRefuse(request: FastifyRequest, work: () => void | Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    refuse(request, error instanceof Error ? error : new Error(String(error)))
  }
}

/** What every answer needs, also that to an address nobody can read: a language and safe headers. */
export function greet(around: Surroundings, request: FastifyRequest, reply: FastifyReply): void {
  request.language = languageOf(request.raw)
  setSafeHeaders(reply, around.origin().startsWith('https:'))
}

async function recognise(around: Surroundings, request: FastifyRequest): Promise<void> {
  const { db, clock, sights, viewerOf, origin, schema } = around
  const token = request.cookies[sessionCookieAt(origin())]
  // Known before it is looked up: where the database does not answer, the page that says so has a form to be sent again.
  request.sessionToken = token
  const inWorkspace = isWorkspace(request.url)
  if (inWorkspace) request.language = spoken.get(token ?? '') ?? request.language
  if (!request.routeOptions.config.evenOvertaken) await schema.refuse()
  const session = token && (await findSession(db, token))
  request.sessionIsOver = session ? isOver(session, clock.now()) : false
  const worker = session && !request.sessionIsOver ? await viewerOf(db, session.worker_id) : undefined
  if (!token || !session || !worker) {
    request.sessionToken = undefined
    return
  }
  sights.note(session.id)
  const { language, ...viewer } = worker
  request.viewer = viewer
  if (inWorkspace) request.language = language
  remember(token, language)
}

/** The language in which each worker reads, for when the database does not tell. */
const spoken = new Map<string, Language>()
const mostSpoken = 1000

function remember(token: string, language: Language): void {
  spoken.set(token, language)
  for (const [oldest] of spoken) if (spoken.size > mostSpoken) spoken.delete(oldest)
}

function withoutSlashAtEnd(url: string): string | undefined {
  const [path = '', query] = url.split(/(?=\?)/, 2)
  if (path === '/' || !path.endsWith('/')) return undefined
  // Slashes in front are folded as well, either way they lean: `//host/` would lead away from the house.
  return path.replace(/\/+$/, '').replace(/^[\\/]*/, '/') + (query ?? '')
}
