import type { IncomingMessage } from 'node:http'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import fastify, { type FastifyError, type FastifyReply, type FastifyRequest, type RouteOptions } from 'fastify'
import type { VNode } from 'preact'
import { answerError, viewFor } from './answers.ts'
import type { App } from './app.ts'
import type { About, Restored } from './archive/about.ts'
import type { Clock } from './clock.ts'
import type { Db } from './database.ts'
import type { Door } from './door.ts'
import { editablesOf } from './editable.ts'
import type { Engine } from './engine.ts'
import { NotFound } from './errors.ts'
import type { FileStore } from './files/store.ts'
import type { Sent } from './forms.ts'
import { drawPage, sendDocument, sendPage } from './html.ts'
import { isSuspect } from './intake/suspicion.ts'
import { inAddress, takeLanguage } from './language.ts'
import { answerUnreadable } from './limits/answer-bytes.ts'
import { mostBytesOfForm, refuseTooManyFields } from './limits/fields.ts'
import { keepLines, silentFor } from './limits/lines.ts'
import { keepPace } from './limits/pace.ts'
import { keepRates } from './limits/rates.ts'
import { readToItsEnd } from './limits/rest-of-body.ts'
import type { Trouble } from './limits/words.ts'
import { type LogOptions, logAnswer, logOptions } from './log.ts'
import type { Outbox } from './mail/outbox.ts'
import { openMeasures } from './measures.ts'
import type { PageMemory } from './memory/front.ts'
import { keptRead } from './memory/kept-reads.ts'
import type { Bilingual, Language } from './messages.ts'
import type { Finding, JobKind, Module, RelatedGroup, Relation, Tally, Task, Urgency } from './module.ts'
import type { Pack } from './pack.ts'
import { personalOf } from './personal/own.ts'
import type { RecordKindName } from './records.ts'
import { refuseWithoutToken } from './security.ts'
import type { Sights } from './sessions/sights.ts'
import type { Outside } from './settings.ts'
import { formToken } from './tokens.ts'
import { ownTurn } from './turns.ts'
import { validatorOf } from './validators.ts'
import type { Assets, Frame, Viewer } from './view.ts'
import type { Visits } from './visits/counting.ts'
import { greet, welcome } from './welcome.ts'

/** What the house gives the platform, which knows nothing about communities. */
export interface Surroundings {
  db: Db
  door: Door
  visits: Visits
  sights: Sights
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
  modules: Module[]
  /** Jobs of the house itself, beside those of the modules. */
  ownJobs: JobKind[]
  outbox: Outbox
  archive: (path: string) => Promise<About>
  tryRestore: (path: string) => Promise<Restored>
  exportTo: App['exportTo']
  examineMail: App['examineMail']
  updateNotes: App['updateNotes']
  outside: Outside
  memory: PageMemory
  /** What an error of the engine or the disk means for somebody who only wants to write to us. */
  troubleOf: (error: unknown) => Trouble | undefined
  frame: (db: Db, viewer: Viewer | undefined) => Promise<Frame>
  viewerOf: (db: Db, workerId: number) => Promise<(Viewer & { language: Language }) | undefined>
  pages: ErrorPages
}

export interface ErrorPages {
  notFound: () => VNode
  refused: (reason: Bilingual) => VNode
  unreadable: () => VNode
  /** More was sent than the form takes, which is so many bytes. */
  tooLarge: (mostBytes: number) => VNode
  mistake: (number: string) => VNode
  /** Not now: why, and what was sent, ready to be sent again to the address of the page. */
  later: (reason: Bilingual, sent: Sent | undefined) => VNode
}

/** A server with the habits of the house and no routes yet. */
export function openServer(around: Surroundings): App {
  const app: App = fastify({
    serverFactory: around.memory.serverFactory,
    rewriteUrl: (request) => takeLanguage(request as IncomingMessage),
    trustProxy: around.trustProxy ?? false,
    logger: logOptions(around.log),
    logController: new fastify.LogController({ disableRequestLogging: true }),
    bodyLimit: mostBytesOfForm,
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
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.setValidatorCompiler(validatorOf)
  app.removeAllContentTypeParsers()
  app.register(cookie)
  app.register(formbody)
  decorate(app, around)
  keepLines(app.server, around.trustProxy)
  keepPace(app.server)
  app.addHook('onRequest', (request, reply) => welcome(around, request, reply))
  keepRates(app)
  app.addHook('preValidation', refuseTooManyFields)
  app.addHook('onResponse', async (request, reply) => {
    app.measures.answered(request, reply)
    if (isPageForReader(request, reply)) around.visits.note(request.originalUrl, request.headers)
    logAnswer(app.log, request, reply)
  })
  app.addHook('preHandler', async (request) => {
    refuseWithoutToken(request, request.sessionToken && formToken(request.sessionToken))
  })
  app.addHook('onRoute', saysNoLengthFor304)
  app.addHook('onSend', async (request, reply) => {
    around.memory.sent()
    if (!(await readToItsEnd(request))) reply.header('connection', 'close')
  })
  app.setNotFoundHandler((request, reply) => answerError(around, new NotFound(request.method), request, reply))
  app.setErrorHandler<FastifyError>((error, request, reply) => answerError(around, error, request, reply))
  return app
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

/** Fastify says `content-length: 0` with a 304 to HEAD; a cache would take the page itself to be empty. */
function saysNoLengthFor304(route: RouteOptions): void {
  if (route.method !== 'HEAD') return
  const drop = async (_request: FastifyRequest, reply: FastifyReply) => {
    if (reply.statusCode === 304) reply.removeHeader('content-length')
  }
  route.onSend = [route.onSend ?? [], drop].flat()
}

function decorate(app: App, around: Surroundings): void {
  const measures = openMeasures(around.db, around.memory)
  app.decorate('measures', measures)
  app.decorate('db', around.db)
  app.decorate('clock', around.clock)
  app.decorate('change', (request, work) => {
    const by = request.viewer ? { worker: request.viewer.id } : 'public'
    const why = `${request.method} ${request.routeOptions.url ?? ''}`
    return measures.change(() => around.door.change(by, why, work))
  })
  app.decorate('changeByHouse', (why, work) => measures.change(() => around.door.change('house', why, work)))
  app.decorate('suspects', (request) => isSuspect(request.body))
  app.decorate('editables', editablesOf(around.modules))
  app.decorate('files', around.files)
  app.decorate('relatedTo', (kind, number) => relatedTo(around, kind, number))
  app.decorate('tallyOf', (kind, numbers) => tallyOf(around, kind, numbers))
  app.decorate('pack', around.pack)
  app.decorate(
    'records',
    around.modules.flatMap((module) => module.records ?? []),
  )
  app.decorate(
    'menu',
    around.modules.flatMap((module) => module.menu ?? []),
  )
  app.decorate(
    'help',
    around.modules.flatMap((module) => module.help ?? []),
  )
  app.decorate(
    'texts',
    around.modules.flatMap((module) => module.texts ?? []),
  )
  app.decorate('visits', around.visits)
  app.decorate('sights', around.sights)
  app.decorate('memory', around.memory)
  app.decorate('outside', around.outside)
  app.decorate('outbox', around.outbox)
  app.decorate('archive', around.archive)
  app.decorate('tryRestore', around.tryRestore)
  app.decorate('exportTo', around.exportTo)
  app.decorate('examineMail', around.examineMail)
  app.decorate('updateNotes', around.updateNotes)
  app.decorate('database', around.database)
  const { host, hasPublicUrl, trustProxy } = around
  app.decorate('standing', { host, hasPublicUrl, trustProxy })
  app.decorate('jobs', [...around.ownJobs, ...around.modules.flatMap((module) => module.jobs ?? [])])
  app.decorate(
    'conversations',
    around.modules.flatMap((module) => module.conversations ?? []),
  )
  app.decorate('personal', personalOf(around.modules))
  app.decorate('openTables', openTables(around.modules))
  app.decorate('findings', () => findingsOf(app, around.modules))
  app.decorate('tasks', (viewer) => tasksOf(app, around.modules, viewer))
  app.decorate('dataFolder', around.dataFolder)
  app.decorate('clientFolder', around.clientFolder)
  app.decorate(
    'permissions',
    around.modules.flatMap((module) => module.permissions ?? []),
  )
  app.decorate('origin', around.origin)
  app.decorateRequest('language', 'ka')
  app.decorateRequest('viewer', undefined)
  app.decorateRequest('sessionToken', undefined)
  app.decorateRequest('sessionIsOver', false)
  app.decorateReply('html', async function html(this: FastifyReply, page: VNode) {
    const view = await viewFor(around, this.request)
    await ownTurn()
    return sendPage(this.request, this, drawPage(view, page))
  })
  app.decorateReply('document', function document(this: FastifyReply, type: string, text: string) {
    return sendDocument(this.request, this, type, text)
  })
  app.decorateReply('seeOther', function seeOther(this: FastifyReply, path: string) {
    return this.redirect(inAddress(this.request.language, path), 303)
  })
}

function openTables(modules: Module[]): ReadonlySet<string> {
  const tables = modules.flatMap(({ open = [], records = [] }) => [
    ...open,
    ...records.flatMap(({ table, parts = {} }) => [table, ...Object.keys(parts)]),
  ])
  return new Set(tables)
}

async function findingsOf(app: App, modules: Module[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const module of modules) findings.push(...((await module.findings?.(app)) ?? []))
  return findings
}

const urgencies: Urgency[] = ['late', 'today', 'soon']

async function tasksOf(app: App, modules: Module[], viewer: Viewer): Promise<Task[]> {
  const tasks: Task[] = []
  for (const module of modules) tasks.push(...((await module.tasks?.(app, viewer)) ?? []))
  return tasks
    .filter(({ may }) => viewer.may.has(may))
    .sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency))
}

async function relatedTo({ db, modules }: Surroundings, kind: RecordKindName, number: number): Promise<RelatedGroup[]> {
  const relations = modules.flatMap((module) => module.relations ?? []).filter((relation) => relation.of === kind)
  const groups: RelatedGroup[] = []
  for (const { heading, list } of relations) {
    const items = await list(db, number)
    if (items.length > 0) groups.push({ heading, items })
  }
  return groups
}

async function tallyOf(
  { db, modules }: Surroundings,
  kind: RecordKindName,
  numbers: number[] = [],
): Promise<Map<number, Tally>> {
  const whole = new Map<number, Tally>()
  const relations = modules.flatMap((module) => module.relations ?? []).filter(({ of }) => of === kind)
  for (const { tally, list } of relations) {
    for (const [number, one] of tally ? await keptRead(db, tally) : await counted(db, list, numbers)) {
      const { records, since } = whole.get(number) ?? { records: 0, since: undefined }
      const first = [since, one.since].filter((date) => date !== undefined).sort()[0]
      whole.set(number, { records: records + one.records, since: first })
    }
  }
  return whole
}

/** For relations that do not count by themselves. */
async function counted(db: Db, list: Relation['list'], numbers: number[]): Promise<Array<[number, Tally]>> {
  const tallies: Array<[number, Tally]> = []
  for (const number of numbers) tallies.push([number, { records: (await list(db, number)).length, since: undefined }])
  return tallies
}
