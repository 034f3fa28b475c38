import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import { viewerOf } from '#modules/workers/index.ts'
import type { App } from '#platform/app.ts'
import type { Clock } from '#platform/clock.ts'
import { type Door, openDoor } from '#platform/door.ts'
import type { Engine } from '#platform/engine.ts'
import { openFileStore } from '#platform/files/store.ts'
import type { Module } from '#platform/module.ts'
import { openPack } from '#platform/pack.ts'
import { rebuildEntries } from '#platform/search/rebuild.ts'
import { keepFileHeaders } from '#platform/security.ts'
import { openServer } from '#platform/server.ts'
import { nothingOutside, type Outside } from '#platform/settings.ts'
import type { Assets } from '#platform/view.ts'
import { loadContent } from './house/content.ts'
import { errorPages } from './house/error-pages.tsx'
import { frameOf } from './house/frame.ts'
import { guardRoutes } from './house/guard.ts'
import { keepTidy } from './house/tidying.ts'
import { openWorkshop } from './house/workshop.tsx'
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
  modules?: Module[]
  isDevelopment?: boolean
  trustProxy?: string | undefined
  /** Addresses beyond the house; none of them by default. */
  outside?: Outside
  logLevel?: string
}

export interface House {
  app: App
  door: Door
  engine: Engine
  /** Does now what the house does once an hour: forgets what nobody sent, clears the disk. */
  tidy(): Promise<void>
  close(): Promise<void>
}

/** Puts the house together on a database that has been migrated. Nobody listens yet. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { engine, clock, assets, origin, modules = allModules, isDevelopment = false, trustProxy } = options
  const { hasPublicUrl = false, dataFolder, clientFolder, outside = nothingOutside } = options
  const records = modules.flatMap((module) => module.records ?? [])
  await rebuildEntries(engine, records)
  const door = openDoor(engine, clock, records)
  await loadContent(engine, door, modules, options.pack)
  const permissions = modules.flatMap((module) => module.permissions ?? [])
  const app = openServer({
    ...{ db: engine.read, door, clock, assets, origin, isDevelopment, trustProxy, modules },
    pack: openPack(options.pack),
    ...{ hasPublicUrl, dataFolder, clientFolder, outside },
    files: openFileStore(options.filesFolder),
    logLevel: options.logLevel ?? 'warn',
    frame: (db, viewer) => frameOf(db, viewer, modules),
    viewerOf: (db, workerId) => viewerOf(db, workerId, permissions, clock.now()),
    pages: errorPages,
  })
  guardRoutes(app, permissions)
  await serveFiles(app, clientFolder)
  for (const module of modules) {
    if (module.publicRoutes) await app.register(scoped(module.publicRoutes))
  }
  for (const module of modules) {
    if (module.staffRoutes) await app.register(scoped(module.staffRoutes), { prefix: '/staff' })
  }
  if (isDevelopment) openWorkshop(app)
  await app.ready()
  const tidying = keepTidy(app)
  const close = async () => {
    await tidying.end()
    await app.close()
    await door.idle()
    await engine.close()
  }
  return { app, door, engine, tidy: tidying.now, close }
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
