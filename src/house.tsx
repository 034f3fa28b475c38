import { existsSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifySchema } from 'fastify'
import { viewerOf } from '#modules/workers/index.ts'
import type { App } from '#platform/app.ts'
import { writeArchive } from '#platform/archive/write.ts'
import type { Clock } from '#platform/clock.ts'
import { type AroundDoor, type Door, openDoor } from '#platform/door.ts'
import type { Engine } from '#platform/engine.ts'
import { openFileStore } from '#platform/files/store.ts'
import { openSendings, type Sendings } from '#platform/intake/sendings.ts'
import { type Outcome, openRunner, type Runner } from '#platform/jobs/runner.ts'
import { troubleOfDisk } from '#platform/limits/disk.ts'
import { endLines } from '#platform/limits/lines.ts'
import { openOutbox } from '#platform/mail/outbox.ts'
import { noticed, notingReads } from '#platform/memory/drawing.ts'
import { openMemory } from '#platform/memory/front.ts'
import type { Module } from '#platform/module.ts'
import { watchSchema } from '#platform/overtaken.ts'
import { openPack } from '#platform/pack.ts'
import type { Permission } from '#platform/permissions.ts'
import { personalOf } from '#platform/personal/own.ts'
import type { RecordKind } from '#platform/records.ts'
import { rebuildEntries } from '#platform/search/rebuild.ts'
import { keepFileHeaders } from '#platform/security.ts'
import { openServer } from '#platform/server.ts'
import { openSights } from '#platform/sessions/sights.ts'
import { nothingOutside, type Outside } from '#platform/settings.ts'
import { openStore } from '#platform/stores/open-store.ts'
import { temiVersion } from '#platform/version.ts'
import type { Assets } from '#platform/view.ts'
import { openVisits } from '#platform/visits/counting.ts'
import { exportHouse } from './house/carrying/export.ts'
import { tryRestore } from './house/carrying/trial.ts'
import { loadContent } from './house/content.ts'
import { findingsWithMail, nameService } from './house/doctor/test-letter.ts'
import { errorPages } from './house/error-pages.tsx'
import { framesOf } from './house/frame.ts'
import { guardRoutes } from './house/guard.ts'
import { ownJobs } from './house/own-jobs.ts'
import { tidy } from './house/tidying.ts'
import { updateNotes } from './house/update-notes.ts'
import { openWorkshop } from './house/workshop.tsx'
import { steps } from './migrations/index.ts'
import { modules as allModules } from './modules.ts'

export interface HouseOptions {
  engine: Engine
  clock: Clock
  assets: Assets
  /** The folder of the content pack. */
  pack: string
  /** The folder where uploaded files are kept. */
  filesFolder: string
  origin: () => string
  /** Whether that origin was set by the operator. */
  hasPublicUrl?: boolean
  /** The folder of everything the house keeps beside its database. */
  dataFolder: string
  /** The folder the client build was written to; without it no files are served. */
  clientFolder?: string | undefined
  /** How many bytes of pages are kept in memory. */
  memoryBytes?: number
  modules?: Module[]
  isDevelopment?: boolean
  /** What is in it is invented, and every page says so. */
  isDemonstration?: boolean
  trustProxy?: string | undefined
  /** Addresses beyond the house; none of them by default. */
  outside?: Outside
  logLevel?: string
  /** Where log lines go; the standard output unless told. */
  logStream?: { write(line: string): void }
  /** The address that is listened at. */
  host?: string
  /** How long what runs may take to end when the house is closed, in milliseconds. */
  patience?: number
}

export interface KnownRoute {
  method: string
  url: string
  /** Who may use it, as the route says; everybody where it says nothing. */
  may?: Permission | readonly Permission[] | undefined
  /** The shapes of what it takes, as it declares them. */
  schema: FastifySchema | undefined
}

export interface House {
  app: App
  /** Every route there is, as the server knows it. */
  routes: KnownRoute[]
  door: Door
  engine: Engine
  /** Does the jobs that are asked for, from now on; before, nothing is done behind anybody's back. */
  beginWork(): void
  /** Does every job that is due by the clock, and answers what became of them; for tests. */
  work(): Promise<Outcome[]>
  /** Does now what the house does every quarter of an hour: forgets what nobody sent, clears the disk. */
  tidy(): Promise<void>
  close(): Promise<void>
}

/** Puts the house together on a database that has been migrated. Nobody listens yet. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { engine, clock, modules = allModules, patience = usualPatience } = options
  const records = modules.flatMap((module) => module.records ?? [])
  await rebuildEntries(engine, records)
  let runner: Runner | undefined
  const ground = openGround(options, records, { personal: personalOf(modules), wake: () => runner?.wake() })
  const { door, sendings } = ground
  await loadContent(engine, door, modules, options.pack)
  const app = openApp({ ...options, modules }, ground)
  const routes = listRoutes(app)
  runner = openRunner({ engine, clock, app, kinds: app.jobs })
  await mountRoutes(app, modules, options.isDevelopment)
  app.addHook('onListen', async () => void app.measures.begin())
  const counting = keepEachMinute(app, sendings)
  await app.ready()
  const work = { beginWork: runner.begin, work: runner.workNow, tidy: () => tidy(app) }
  let closing: Promise<void> | undefined
  const close = () => {
    clearInterval(counting)
    closing ??= closeHouse({ app, door, engine, runner, patience })
    return closing
  }
  return { app, routes, door, engine, ...work, close }
}

type Ground = ReturnType<typeof openGround>

/** What everything else stands on: the door for change, what is remembered of pages, and what is counted. */
function openGround(options: HouseOptions, records: RecordKind[], around: AroundDoor) {
  const { engine, clock, origin } = options
  const outbox = openOutbox(engine)
  const visits = openVisits(engine, clock, () => URL.parse(origin())?.host ?? '')
  const sights = openSights(engine, clock)
  const sendings = openSendings(engine, clock)
  const note = ({ url = '/', headers }: IncomingMessage) => visits.note(url, headers)
  const schema = watchSchema(engine.read, Object.keys(steps).length)
  const memory = openMemory({ engine, mostBytes: options.memoryBytes, onAnswered: note, onEverything: schema.doubt })
  const { refuseChange } = schema
  const door = openDoor(engine, clock, records, { ...around, onCommitted: memory.change, refuseChange })
  return { outbox, visits, sights, sendings, schema, memory, door }
}

/** The server, with what only the house can tell it. */
function openApp(options: HouseOptions & { modules: Module[] }, ground: Ground): App {
  const { engine, clock, assets, origin, modules, isDevelopment = false, isDemonstration = false } = options
  const { trustProxy, hasPublicUrl = false, dataFolder, clientFolder, outside = nothingOutside } = options
  const { schema, memory, outbox } = ground
  const files = openFileStore(options.filesFolder, outside.filesUrl ? openStore(outside.filesUrl) : undefined)
  const db = engine.read.withPlugin(notingReads(engine))
  memory.keepReadsOf(db)
  const app: App = openServer({
    ...{ ...ground, db, clock: noticed(clock), assets, origin, modules, ownJobs: ownJobs(engine, outbox), files },
    ...{ isDevelopment, trustProxy, hasPublicUrl, dataFolder, clientFolder, outside, updateNotes },
    ...{ host: options.host ?? 'localhost', database: engine, pack: openPack(options.pack), pages: errorPages },
    troubleOf: (error) =>
      engine.troubleOf(error) ?? troubleOfDisk(error) ?? (schema.isOvertaken ? 'updated' : undefined),
    archive: (path) => writeArchive(path, { engine, steps, files, now: clock.now(), temi: temiVersion }),
    tryRestore: (path) => tryRestore(path, { dataFolder, clock }),
    exportTo: async (folder, given) => void (await exportHouse({ app, engine }, modules, folder, given)),
    findingsWithMail: (to) => findingsWithMail(app, { to, names: nameService(), selector: undefined }),
    log: { level: options.logLevel ?? 'warn', stream: options.logStream },
    frame: framesOf({ modules, isDemonstration }),
    viewerOf: (db, workerId) => viewerOf(db, workerId, app.permissions, clock.now()),
  })
  return app
}

/** Everybody's routes, and after them those of the workspace; each is guarded as it says. */
async function mountRoutes(app: App, modules: Module[], isDevelopment: boolean | undefined): Promise<void> {
  guardRoutes(app, app.permissions)
  await serveFiles(app, app.clientFolder)
  for (const module of modules) {
    if (module.publicRoutes) await app.register(scoped(module.publicRoutes))
  }
  for (const module of modules) {
    if (module.staffRoutes) await app.register(scoped(module.staffRoutes), { prefix: '/staff' })
  }
  if (isDevelopment) openWorkshop(app)
}

/** Writes down what is counted in memory, and forgets what nobody sent. */
function keepEachMinute(app: App, sendings: Sendings): NodeJS.Timeout {
  const keep = () => keepCounts(app).then(sendings.forget)
  return setInterval(() => void keep().catch((error) => app.log.error(error)), 60_000).unref()
}

/** In milliseconds; `deploy/temi.service` and the Compose file wait for thirty seconds in all. */
const usualPatience = 20_000

interface Closing extends Pick<House, 'app' | 'door' | 'engine'> {
  runner: Runner
  patience: number
}

/** Accepts nobody more, lets what runs come to its end, and cuts off whoever keeps the house waiting. */
async function closeHouse({ app, door, engine, runner, patience }: Closing): Promise<void> {
  endLines(app.server)
  const cut = setTimeout(() => app.server.closeAllConnections(), patience)
  await Promise.all([app.close(), runner.end(patience)])
  clearTimeout(cut)
  app.measures.end()
  await door.idle()
  await keepCounts(app)
  await engine.close()
}

/** Writes down what is counted in memory. */
async function keepCounts({ visits, sights }: Pick<App, 'visits' | 'sights'>): Promise<void> {
  await visits.keep()
  await sights.keep()
}

/** Notes every route that is mounted from now on. */
function listRoutes(app: App): KnownRoute[] {
  const routes: KnownRoute[] = []
  app.addHook('onRoute', ({ method, url, config, schema }) => {
    for (const one of [method].flat()) routes.push({ method: one, url, may: config?.may, schema })
  })
  return routes
}

/** Each module's routes in a scope of their own, so that a hook of one never reaches another. */
function scoped(routes: NonNullable<Module['publicRoutes']>) {
  return async (app: App) => routes(app)
}

async function serveFiles(app: App, clientFolder: string | undefined): Promise<void> {
  const folder = clientFolder && join(clientFolder, 'assets')
  if (!folder || !existsSync(folder)) return
  await app.register(staticFiles, {
    root: folder,
    prefix: '/assets/',
    wildcard: true,
    preCompressed: true,
    index: false,
    // The name of each file holds the hash of its content.
    immutable: true,
    maxAge: '365d',
    etag: false,
    lastModified: false,
    acceptRanges: false,
    setHeaders: keepFileHeaders,
  })
}
