import type { IncomingMessage } from 'node:http'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import fastify, {
  type FastifyError,
  type FastifyHttpOptions,
  type FastifyReply,
  type FastifyRequest,
  type RawServerDefault,
  type RouteOptions,
} from 'fastify'
import type { VNode } from 'preact'
import { answerError } from './answers.ts'
import type { App } from './app.ts'
import type { About, Restored } from './archive/about.ts'
import type { Clock } from './clock.ts'
import type { Db } from './database.ts'
import { decorate } from './decorations.ts'
import type { Door } from './door.ts'
import type { Engine } from './engine.ts'
import { NotFound } from './errors.ts'
import type { FileStore } from './files/store.ts'
import { type GivenBack, throwRefusal } from './intake/given-back.ts'
import type { Sendings } from './intake/sendings.ts'
import { doOnce } from './intake/sent-twice.ts'
import { takeLanguage } from './language.ts'
import { answerUnreadable } from './limits/answer-bytes.ts'
import { mostBytesOfForm, refuseTooManyFields } from './limits/fields.ts'
import { areEnding, keepLines, silentFor } from './limits/lines.ts'
import { keepPace } from './limits/pace.ts'
import { keepRates } from './limits/rates.ts'
import { readToItsEnd } from './limits/rest-of-body.ts'
import type { Trouble } from './limits/words.ts'
import { type LogOptions, logAnswer, logOptions } from './log.ts'
import type { Outbox } from './mail/outbox.ts'
import type { PageMemory } from './memory/front.ts'
import type { Bilingual, Language } from './messages.ts'
import type { JobKind, Module } from './module.ts'
import type { SchemaWatch } from './overtaken.ts'
import type { Pack } from './pack.ts'
import { refuseWithoutToken } from './security.ts'
import type { Sights } from './sessions/sights.ts'
import type { Outside } from './settings.ts'
import { formToken } from './tokens.ts'
import { validatorOf } from './validators.ts'
import type { Assets, Frame, Viewer } from './view.ts'
import type { Visits } from './visits/counting.ts'
import { addressInHeader } from './web-address.ts'
import { greet, welcome } from './welcome.ts'

/** What the house gives the platform, which knows nothing about communities. */
export interface Surroundings {
  db: Db
  door: Door
  visits: Visits
  sights: Sights
  sendings: Sendings
  clock: Clock
  pack: Pack
  files: FileStore
  assets: Assets
  /** The origin of our own addresses; it is known when the house listens. */
  origin: () => string
  /** Whether that origin was set by the operator, so that it holds on paper too. */
  hasPublicUrl: boolean
  dataFolder: string
  clientFolder: string | undefined
  isDevelopment: boolean
  trustProxy: string | undefined
  log: LogOptions
  /** The address that is listened at. */
  host: string
  /** Which database it is. */
  database: Pick<Engine, 'name' | 'version'>
  schema: SchemaWatch
  modules: Module[]
  /** Jobs of the house itself, beside those of the modules. */
  ownJobs: JobKind[]
  outbox: Outbox
  archive: (path: string) => Promise<About>
  tryRestore: (path: string) => Promise<Restored>
  exportTo: App['exportTo']
  findingsWithMail: App['findingsWithMail']
  updateNotes: App['updateNotes']
  outside: Outside
  memory: PageMemory
  /** What an error of the engine or the disk means for somebody who only wants to write to us. */
  troubleOf: (error: unknown) => Trouble | undefined
  frame: (db: Db, viewer: Viewer | undefined) => Promise<Frame>
  viewerOf: (db: Db, workerId: number) => Promise<(Viewer & { language: Language }) | undefined>
  pages: ErrorPages
}

/** Each gives back what was sent to the address of the page, if anything was. */
export interface ErrorPages {
  notFound: (given: GivenBack | undefined) => VNode
  refused: (given: GivenBack | undefined, reason: Bilingual) => VNode
  unreadable: (given: GivenBack | undefined) => VNode
  /** More was sent than the form takes, which is so many bytes. */
  tooLarge: (given: GivenBack | undefined, mostBytes: number) => VNode
  mistake: (given: GivenBack | undefined, number: string) => VNode
  /** Not now, and why. */
  later: (given: GivenBack | undefined, reason: Bilingual) => VNode
}

/** A server with the habits of the house and no routes yet. */
export function openServer(around: Surroundings): App {
  const app: App = fastify(optionsOf(around)).withTypeProvider<TypeBoxTypeProvider>()
  app.setValidatorCompiler(validatorOf)
  app.removeAllContentTypeParsers()
  app.register(cookie)
  app.register(formbody)
  decorate(app, around)
  keepLines(app.server, around.trustProxy)
  keepPace(app.server)
  takeIn(app, around)
  sendOut(app, around)
  app.setNotFoundHandler((request, reply) => answerError(around, new NotFound(request.method), request, reply))
  app.setErrorHandler<FastifyError>((error, request, reply) => answerError(around, error, request, reply))
  return app
}

function optionsOf(around: Surroundings): FastifyHttpOptions<RawServerDefault> {
  return {
    serverFactory: around.memory.serverFactory,
    rewriteUrl: (request) => takeLanguage(request as IncomingMessage),
    trustProxy: around.trustProxy ?? false,
    logger: logOptions(around.log),
    logController: new fastify.LogController({ disableRequestLogging: true }),
    bodyLimit: mostBytesOfForm,
    // What was being sent when the house was told to stop is still taken: the database is closed last.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    // An address that cannot even be read gets the same page as any other that is not there.
    frameworkErrors: (_error, request, reply) => {
      greet(around, request, reply)
      return answerError(around, new NotFound('address'), request, reply)
    },
    // Pictures from a telephone on a bad line take minutes; the head of a request still has to come within one.
    requestTimeout: 300_000,
    connectionTimeout: silentFor,
    http: { maxHeaderSize: 16 * 1024, connectionsCheckingInterval: 5_000 },
    clientErrorHandler: answerUnreadable,
    // Given none, Fastify loads two libraries that make them.
    schemaController: { compilersFactory: { buildValidator: notAsked, buildSerializer: notAsked } },
  }
}

/** What every request passes before its route, in this order within each hook. */
function takeIn(app: App, around: Surroundings): void {
  app.addHook('onRequest', (request, reply) => welcome(around, request, reply))
  app.addHook('preHandler', throwRefusal)
  keepRates(app)
  app.addHook('preValidation', refuseTooManyFields)
  app.addHook('preHandler', async (request) => {
    refuseWithoutToken(request, request.sessionToken && formToken(request.sessionToken))
  })
  doOnce(app, around.sendings, () => around.origin().startsWith('https:'))
}

/** What every answer passes on its way out, and what is noted of it. */
function sendOut(app: App, { memory, visits }: Surroundings): void {
  app.addHook('onRoute', saysNoLengthFor304)
  app.addHook('onRoute', ({ url, config }) => {
    if (config?.neverWaits) memory.passBy(url)
  })
  app.addHook('onSend', leadsToAnAddress)
  app.addHook('onSend', async (request, reply) => {
    memory.sent()
    if (!(await readToItsEnd(request)) || areEnding(app.server)) reply.header('connection', 'close')
  })
  app.addHook('onResponse', async (request, reply) => {
    app.measures.answered(request, reply)
    if (isPageForReader(request, reply)) visits.note(request.originalUrl, request.headers)
    logAnswer(app.log, request, reply)
  })
}

/** What is sent is held to its shape by the compiler below, and no route declares the shape of its answer. */
function notAsked(): never {
  throw new Error('a route declares the shape of its answer')
}

function isPageForReader(request: FastifyRequest, reply: FastifyReply): boolean {
  // The address of a page for one reader is itself a secret.
  const isOpen = !request.viewer && !request.routeOptions.config.isPrivate
  const isPage = String(reply.getHeader('content-type')).startsWith('text/html')
  return request.method === 'GET' && reply.statusCode === 200 && isPage && isOpen
}

/** Wherever an answer leads, also to what somebody has typed, a header has to be able to carry it. */
async function leadsToAnAddress(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const to = reply.getHeader('location')
  if (to !== undefined) reply.header('location', addressInHeader(String(to)))
}

/** Fastify says `content-length: 0` with a 304 to HEAD; a cache would take the page itself to be empty. */
function saysNoLengthFor304(route: RouteOptions): void {
  if (route.method !== 'HEAD') return
  const drop = async (_request: FastifyRequest, reply: FastifyReply) => {
    if (reply.statusCode === 304) reply.removeHeader('content-length')
  }
  route.onSend = [route.onSend ?? [], drop].flat()
}
