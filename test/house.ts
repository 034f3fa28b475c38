import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, onTestFinished } from 'vitest'
import { addWorker } from '#modules/workers/index.ts'
import { readAssets } from '#platform/assets.ts'
import { type SetClock, setClock } from '#platform/clock.ts'
import type { Tx } from '#platform/database.ts'
import type { Engine } from '#platform/engine.ts'
import { listen } from '#platform/listen.ts'
import { migrate } from '#platform/migrations.ts'
import type { Module } from '#platform/module.ts'
import { openEngine } from '#platform/open-engine.ts'
import type { Permission } from '#platform/permissions.ts'
import { beginSession, sessionCookie } from '#platform/sessions/sessions.ts'
import { nothingOutside, type Outside } from '#platform/settings.ts'
import { formToken, newToken } from '#platform/tokens.ts'
import { type House, openHouse } from '../src/house.tsx'
import { steps } from '../src/migrations/index.ts'
import { modules as allModules } from '../src/modules.ts'
import { freshDatabase } from './databases.ts'
import { changedRows, takeSnapshot, unexplained } from './snapshot.ts'
import { type Seen, tableOwners, watching } from './watch.ts'

export const origin = 'http://localhost:8080'
/** Where files of the build would lie; nothing is there. */
export const assets = {
  style: '/assets/style.css',
  innerStyle: '/assets/inner.css',
  staffStyle: '/assets/staff.css',
  script: '/assets/script.js',
  fonts: { ka: ['/assets/font.woff2'], en: ['/assets/font.woff2'] },
}
const invented = join(import.meta.dirname, 'packs', 'invented')
const clientFolder = join(import.meta.dirname, '..', 'dist', 'client')
export const imereti = join(import.meta.dirname, '..', 'content', 'imereti')

export interface Answer {
  status: number
  text: string
  headers: Record<string, string | undefined>
  location: string
}

export type Fields = Record<string, string | string[]>

/** Somebody who visits the house: without a name, or a worker with permissions. */
export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  /** Sends a form from one of our own pages. */
  post(path: string, fields: Fields, headers?: Record<string, string>): Promise<Answer>
  /** Sends a form with files: the name of the field, the name of the file, its content. */
  upload(
    path: string,
    fields: Fields,
    files: Array<[string, string, Uint8Array]>,
    headers?: Record<string, string>,
  ): Promise<Answer>
}

export interface TestHouse extends Visitor {
  house: House
  clock: SetClock
  /** A worker with just these permissions. */
  worker(...may: Permission[]): Visitor
  /** The token of such a worker's session, for requests that are made by hand. */
  session(...may: Permission[]): Promise<string>
  change<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** The origin of its addresses; with `served` a browser can go there. */
  address: string
  /** The folder where uploaded files lie. */
  filesFolder: string
  /** What another process needs to open the same house. */
  dataFolder: string
  databaseUrl: string | undefined
  /** Every table each part of the house has read or written so far. */
  seen: Seen[]
}

export interface TestHouseOptions {
  now?: string
  /** The folder of the content pack; the association's own by default. */
  pack?: string
  modules?: Module[]
  /** How long it stands; a house for a whole file is opened in `beforeAll`. */
  until?: 'test' | 'file'
  /** Listens on a port of its own and serves the files of the build, for a real browser. */
  served?: boolean
  /** With the pages for those who build the house. */
  isDevelopment?: boolean
  /** What is asked for is `seen` on PostgreSQL too. */
  isWatched?: boolean
  /** How many bytes of pages are kept in memory. */
  memoryBytes?: number
  /** As if the operator had set the house's address. */
  hasPublicUrl?: boolean
  /** The address the operator has set, and the proxies that are believed. */
  publicUrl?: string
  trustProxy?: string
  /** Takes the log's lines, at every level. */
  logStream?: { write(line: string): void }
  /** How long closing may take, in milliseconds. */
  patience?: number
  /** Addresses beyond the house, as the operator would set them. */
  outside?: Partial<Outside>
}

export const inventedPack = invented
export const barePack = join(import.meta.dirname, 'packs', 'bare')

/** A whole house on a database of its own, with the clock in the hands of the test. It is closed after the test. */
export async function testHouse(options: TestHouseOptions = {}): Promise<TestHouse> {
  const clock = setClock(options.now ?? '2026-12-01T09:00:00Z')
  const seen: Seen[] = []
  const { house, address, ...places } = await openFor(options, clock, seen)
  return {
    house,
    clock,
    seen,
    address,
    ...places,
    change: (work) => house.door.change('house', 'test', work),
    ...visitor(house, async () => undefined),
    session: (...may) => signedIn(house, may),
    worker: (...may) => {
      const session = oncePromised(() => signedIn(house, may))
      return visitor(house, session)
    },
  }
}

/** The association's own house on SQLite, whichever database the tests run on. It is only read. */
export async function testHouseOnSqlite(): Promise<Pick<Visitor, 'get'>> {
  const folder = mkdtempSync(join(tmpdir(), 'temi-test-'))
  const clock = setClock('2026-12-01T09:00:00Z')
  const engine = await openEngine({ url: undefined, folder })
  await migrate(engine, steps, clock, folder)
  const house = await openHouse({
    ...{ engine, clock, assets, pack: imereti, origin: () => origin },
    ...{ dataFolder: folder, filesFolder: join(folder, 'files') },
    logLevel: 'error',
  })
  onTestFinished(async () => {
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return visitor(house, async () => undefined)
}

/** The same house once more, at its address and on what it has kept, as after a restart. It is closed after the test. */
export async function openAgain({ house, clock, address, ...places }: TestHouse): Promise<void> {
  await house.close()
  const { dataFolder, databaseUrl: url, filesFolder } = places
  const again = await openHouse({
    ...{ engine: await openEngine({ url, folder: dataFolder }), clock, pack: imereti, origin: () => address },
    ...{ dataFolder, filesFolder, assets: readAssets(clientFolder), clientFolder, logLevel: 'error' },
  })
  await listen(again.app, 'localhost', Number(new URL(address).port), 0)
  onTestFinished(() => again.close())
}

async function openFor(
  options: TestHouseOptions,
  clock: SetClock,
  seen: Seen[],
): Promise<Pick<TestHouse, 'house' | 'address' | 'filesFolder' | 'dataFolder' | 'databaseUrl'>> {
  const modules = options.modules ?? allModules
  const guard = guardOf(modules)
  const plugin = watching((one) => {
    seen.push(one)
    guard(one)
  })
  const database = await freshDatabase(options.pack === undefined ? 'filled' : 'empty')
  // Who asks for what is the same on both, and to look for it takes a tenth of the time of a test.
  const engine = await openEngine({ ...database, plugins: database.url && !options.isWatched ? [] : [plugin] })
  const filesFolder = join(database.folder, 'files')
  let address = options.publicUrl ?? origin
  const house = await openHouse({
    ...{ engine, clock, modules, pack: options.pack ?? imereti, origin: () => address, dataFolder: database.folder },
    hasPublicUrl: options.hasPublicUrl ?? options.publicUrl !== undefined,
    trustProxy: options.trustProxy,
    ...(options.memoryBytes === undefined ? {} : { memoryBytes: options.memoryBytes }),
    outside: { ...nothingOutside, ...options.outside },
    isDevelopment: options.isDevelopment ?? false,
    filesFolder,
    ...(options.patience !== undefined && { patience: options.patience }),
    ...(options.logStream ? { logStream: options.logStream, logLevel: 'trace' } : { logLevel: 'error' }),
    ...(options.served ? { assets: readAssets(clientFolder), clientFolder } : { assets }),
  })
  if (options.served) address = `http://localhost:${await listen(house.app, 'localhost', 0, 0)}`
  const atTheEnd = options.until === 'file' ? afterAll : onTestFinished
  atTheEnd(async () => {
    await house.close()
    await database.remove()
  })
  return { house, address, filesFolder, dataFolder: database.folder, databaseUrl: database.url }
}

/** A part writes its own tables only, and reads those of parts below it. */
function guardOf(modules: Module[]): (seen: Seen) => void {
  const owners = tableOwners()
  const order = modules.map((module) => `modules/${module.name}`)
  const height = (part: string) => (part.startsWith('modules/') ? 1 + order.indexOf(part) : part === 'house' ? 999 : 0)
  return ({ part, table, writes }) => {
    const owner = owners.get(table)
    // Finds, corrects and erases personal data in any table, but only what its owner has declared.
    if (!owner || part === 'platform/personal') return
    // Carries rows from an export into tables their owners have declared open; PostgreSQL counts on behind them.
    if (part === 'platform/copy' || part === 'platform/postgres') return
    // Looks up the names of records in the tables their kinds declare.
    if (part === 'platform/records' && !writes) return
    // Takes back what the journal tells of, in tables of public records and those declared open.
    if (part === 'platform/journal') return
    if (writes && owner !== part) throw new Error(`${part} writes the table ${table}, which belongs to ${owner}`)
    if (height(owner) > height(part)) throw new Error(`${part} reads the table ${table} of ${owner}, which is above it`)
  }
}

async function signedIn(house: House, may: Permission[]): Promise<string> {
  const session = newToken()
  const email = `${newToken().slice(0, 8)}@example.ge`
  await house.door.change('house', 'a worker for a test', async (tx) => {
    const worker = await addWorker(tx, { name: 'ნინო', email, password_hash: '', language: 'ka' }, may)
    const row = await tx.selectFrom('worker').selectAll().where('id', '=', worker).executeTakeFirstOrThrow()
    await tx.amend('worker', row, { totp_confirmed_at: tx.now })
    await beginSession(tx, worker, session)
  })
  return session
}

function oncePromised<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

function visitor(house: House, session: () => Promise<string | undefined>): Visitor {
  const cookies = async (): Promise<Record<string, string>> => {
    const token = await session()
    return token ? { cookie: `${sessionCookie}=${token}` } : {}
  }
  const send = async (path: string, headers: Record<string, string>, payload: string | Buffer) =>
    watched(house.engine, async () => {
      const all = { origin, ...(await cookies()), ...headers }
      return answer(await house.app.inject({ method: 'POST', url: path, headers: all, payload }))
    })
  const withToken = async (fields: Fields): Promise<Fields> => {
    const token = await session()
    return token ? { form_token: formToken(token), ...fields } : fields
  }
  return {
    get: async (path, headers = {}) =>
      answer(await house.app.inject({ method: 'GET', url: path, headers: { ...(await cookies()), ...headers } })),
    post: async (path, fields, headers = {}) =>
      send(path, { 'content-type': 'application/x-www-form-urlencoded', ...headers }, encode(await withToken(fields))),
    upload: async (path, fields, files, headers = {}) => {
      const form = new FormData()
      for (const [name, value] of pairsOf(await withToken(fields))) form.append(name, value)
      for (const [name, file, content] of files) form.append(name, new Blob([new Uint8Array(content)]), file)
      const encoded = new Response(form)
      const type = encoded.headers.get('content-type') ?? ''
      return send(path, { 'content-type': type, ...headers }, Buffer.from(await encoded.arrayBuffer()))
    },
  }
}

/** Does what a visitor does, and holds the house to its promise: no row changes without a line in the journal. */
async function watched(engine: Engine, visit: () => Promise<Answer>): Promise<Answer> {
  const before = await takeSnapshot(engine.read)
  const result = await visit()
  const after = await takeSnapshot(engine.read)
  const missing = await unexplained(engine.read, before.lines, changedRows(before, after))
  if (missing.length > 0) throw new Error(`changed without a line in the journal: ${missing.join(', ')}`)
  return result
}

function encode(fields: Fields): string {
  return new URLSearchParams(pairsOf(fields)).toString()
}

function pairsOf(fields: Fields): Array<[string, string]> {
  return Object.entries(fields).flatMap(([name, given]) => [given].flat().map((one): [string, string] => [name, one]))
}

function answer(response: LightMyRequestResponse): Answer {
  const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, value?.toString()]))
  return { status: response.statusCode, text: response.body, headers, location: headers.location ?? '' }
}
