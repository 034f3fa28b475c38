import type { IncomingMessage } from 'node:http'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import rateLimit from '@fastify/rate-limit'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import fastify, { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { App } from './app.ts'
import type { Clock } from './clock.ts'
import type { Db } from './database.ts'
import type { Door } from './door.ts'
import { NotFound, Refusal } from './errors.ts'
import { drawPage, sendPage } from './html.ts'
import { inAddress, languageOf, takeLanguage } from './language.ts'
import type { Bilingual, Language } from './messages.ts'
import { newMistake } from './mistakes.ts'
import type { Module, RelatedGroup } from './module.ts'
import { refuseForeign, refuseWithoutToken, setSafeHeaders } from './security.ts'
import { findSession, sessionCookie } from './sessions/sessions.ts'
import { formToken } from './tokens.ts'
import type { Assets, Frame, View, Viewer } from './view.ts'

/** What the house gives the platform, which knows nothing about communities. */
export interface Surroundings {
  db: Db
  door: Door
  clock: Clock
  assets: Assets
  /** The origin of our own addresses; it is known when the house listens. */
  origin: () => string
  isDevelopment: boolean
  trustProxy: string | undefined
  logLevel: string
  modules: Module[]
  frame: (db: Db, viewer: Viewer | undefined) => Promise<Frame>
  viewerOf: (db: Db, workerId: number) => Promise<(Viewer & { language: Language }) | undefined>
  pages: ErrorPages
}

export interface ErrorPages {
  notFound: () => VNode
  refused: (reason: Bilingual) => VNode
  unreadable: (status: number) => VNode
  mistake: (number: string) => VNode
}

const changing: ReadonlySet<string> = new Set(['POST'])

/** A server with the habits of the house and no routes yet. */
export function openServer(around: Surroundings): App {
  const app: App = fastify({
    rewriteUrl: (request) => takeLanguage(request as IncomingMessage),
    trustProxy: around.trustProxy ?? false,
    logger: { level: around.logLevel },
    logController: new fastify.LogController({ disableRequestLogging: true }),
    bodyLimit: 256 * 1024,
    routerOptions: { maxParamLength: 200 },
    // An address that cannot even be read gets the same page as any other that is not there.
    frameworkErrors: (error, request, reply) => answerError(around, error, request, reply),
    requestTimeout: 30_000,
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  app.removeAllContentTypeParsers()
  app.register(cookie)
  app.register(formbody)
  app.register(rateLimit, { global: false })
  decorate(app, around)
  app.addHook('onRequest', (request, reply) => welcome(app, around, request, reply))
  app.addHook('preHandler', async (request) => {
    refuseWithoutToken(request, request.sessionToken && formToken(request.sessionToken))
  })
  app.setNotFoundHandler((request, reply) => answerError(around, new NotFound(request.method), request, reply))
  app.setErrorHandler<FastifyError>((error, request, reply) => answerError(around, error, request, reply))
  return app
}

function decorate(app: App, around: Surroundings): void {
  app.decorate('db', around.db)
  app.decorate('clock', around.clock)
  app.decorate('change', (request, work) => {
    const by = request.viewer ? { worker: request.viewer.id } : 'public'
    return around.door.change(by, `${request.method} ${request.routeOptions.url ?? ''}`, work)
  })
  app.decorate('changeByHouse', (why, work) => around.door.change('house', why, work))
  app.decorate('relatedTo', (kind, number) => relatedTo(around, kind, number))
  app.decorate(
    'permissions',
    around.modules.flatMap((module) => module.permissions ?? []),
  )
  app.decorate('origin', around.origin)
  app.decorateRequest('language', 'ka')
  app.decorateRequest('viewer', undefined)
  app.decorateRequest('sessionToken', undefined)
  app.decorateReply('html', async function html(this: FastifyReply, page: VNode) {
    const view = await viewFor(around, this.request)
    return sendPage(this.request, this, drawPage(view, page))
  })
  app.decorateReply('seeOther', function seeOther(this: FastifyReply, path: string) {
    return this.redirect(inAddress(this.request.language, path), 303)
  })
}

async function relatedTo({ db, modules }: Surroundings, kind: string, number: number): Promise<RelatedGroup[]> {
  const relations = modules.flatMap((module) => module.relations ?? []).filter((relation) => relation.of === kind)
  const groups: RelatedGroup[] = []
  for (const { heading, list } of relations) {
    const items = await list(db, number)
    if (items.length > 0) groups.push({ heading, items })
  }
  return groups
}

/** The first thing done with every request: who asks, in which language, and may it be at all. */
async function welcome(app: App, around: Surroundings, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  request.language = languageOf(request.raw)
  setSafeHeaders(reply, around.origin().startsWith('https:'))
  const tidy = withoutSlashAtEnd(request.raw.url ?? '/')
  if (tidy && !changing.has(request.method)) return reply.redirect(inAddress(request.language, tidy), 308)
  refuseForeign(request, around.origin())
  await recognise(app, around, request)
  return undefined
}

async function recognise(app: App, around: Surroundings, request: FastifyRequest): Promise<void> {
  const token = request.cookies[sessionCookie]
  if (!token) return
  const session = await findSession(app.db, token, around.clock)
  const worker = session && (await around.viewerOf(app.db, session.worker_id))
  if (!worker) return
  const { language, ...viewer } = worker
  request.viewer = viewer
  request.sessionToken = token
  if (request.url.startsWith('/staff')) request.language = language
}

function withoutSlashAtEnd(url: string): string | undefined {
  const [path = '', query] = url.split(/(?=\?)/, 2)
  if (path === '/' || !path.endsWith('/')) return undefined
  // Slashes in front are folded as well: `//host/` would lead away from the house.
  return path.replace(/\/+$/, '').replace(/^\/*/, '/') + (query ?? '')
}

async function viewFor(around: Surroundings, request: FastifyRequest): Promise<View> {
  const { db, clock, assets, isDevelopment } = around
  const { language, viewer, sessionToken } = request
  return {
    language,
    path: pathOf(request),
    origin: around.origin(),
    now: clock.now(),
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
  if (!request.routeOptions.schema?.querystring) return path
  const query = new URLSearchParams(request.query as Record<string, string>).toString()
  return query ? `${path}?${query}` : path
}

async function answerError(around: Surroundings, error: Error, request: FastifyRequest, reply: FastifyReply) {
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
