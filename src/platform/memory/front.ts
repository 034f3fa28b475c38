import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { FastifyReply, FastifyRequest, FastifyServerFactory } from 'fastify'
import type { Db } from '../database.ts'
import type { Encodable } from '../encoding.ts'
import type { Engine } from '../engine.ts'
import { declaredParameters } from '../parameters.ts'
import { sessionCookie } from '../sessions/sessions.ts'
import { inOwnTurn } from '../turns.ts'
import { plainAddress } from '../web-address.ts'
import type { Changed } from './changes.ts'
import { currentReading, type Drawing, newReading, whileReading } from './drawing.ts'
import { askedEachLook, askedTogether, type Freshness } from './freshness.ts'
import { keepReadsOf } from './kept-reads.ts'
import { openPages, type Pages } from './pages.ts'
import { answerStored } from './stored-answer.ts'

// Imported by its name, it would bring with it Node's own fetch and web sockets: 20 ms of a start for nothing.
const { createServer } = process.getBuiltinModule('node:http')

/** Enough for some hundred pages with their encodings; decision 0073 says what the process grows to with more. */
const usualBytes = 8 * 1024 * 1024

export interface MemoryOptions {
  engine: Pick<Engine, 'answersWithinTurn' | 'newsOfOthers'>
  mostBytes?: number | undefined
  /** Called for every page that is answered from memory, so that visits are counted. */
  onAnswered?: ((request: IncomingMessage) => void) | undefined
  /** Called where others have changed something and nobody can tell what. */
  onEverything?: (() => void) | undefined
}

/** Pages from memory: a door in front of the server, and what the server tells it. */
export interface PageMemory {
  serverFactory: FastifyServerFactory
  /** Whoever asks for this path goes by the door: nothing there is answered from memory, or waits for news of others. */
  passBy(path: string): void
  /** From now on `keptRead` keeps what it reads with `db`. */
  keepReadsOf(db: Db): void
  /** A change was committed here; to be called before it is confirmed to anybody. */
  change(changed: Changed): void
  /** An answer was made that is the same for everybody. It is kept if nothing it was made from has changed meanwhile. */
  offer(request: FastifyRequest, reply: FastifyReply, content: Encodable, etag: string): void
  /** The server is about to send what it has drawn. */
  sent(): void
  counts(): { pages: number; bytes: number; answered: number; drawn: number }
}

export function openMemory({ engine, mostBytes = usualBytes, onAnswered, onEverything }: MemoryOptions): PageMemory {
  const pages = openPages(mostBytes)
  const freshness = freshnessOf(engine, (changed) => {
    if (changed === 'everything') onEverything?.()
    pages.change(changed)
  })
  const counts = { answered: 0, drawn: 0 }
  const passing = new Set<string>()
  const front = openFront(pages, freshness, counts, onAnswered)
  return {
    serverFactory: (handler, options) => {
      // The server without this door would be set so by Fastify.
      const direct = handler as RequestListener
      const byDoor = front(direct)
      const server = createServer(Object(options).http ?? {}, (request, response) =>
        passing.has(request.url ?? '/') ? direct(request, response) : byDoor(request, response),
      )
      return withHabits(server, Object(options))
    },
    passBy: (path) => void passing.add(path),
    change: (changed) => pages.change(changed),
    offer: (request, reply, content, etag) => offer({ pages, freshness }, request, reply, content, etag),
    keepReadsOf: (db) => keepReadsOf(db, pages, freshness),
    sent: () => currentReading()?.drawing?.end(),
    counts: () => ({ ...pages.size(), ...counts }),
  }
}

interface ServerHabits {
  keepAliveTimeout: number
  requestTimeout: number
  connectionTimeout: number
  maxRequestsPerSocket?: number
}

function withHabits(server: Server, habits: ServerHabits): Server {
  server.keepAliveTimeout = habits.keepAliveTimeout
  server.requestTimeout = habits.requestTimeout
  server.setTimeout(habits.connectionTimeout)
  if (habits.maxRequestsPerSocket) server.maxRequestsPerSocket = habits.maxRequestsPerSocket
  return server
}

function freshnessOf(
  { answersWithinTurn, newsOfOthers }: MemoryOptions['engine'],
  tell: (changed: Changed) => void,
): Freshness {
  // What answers within the turn does so without a promise; the types of the two engines are one.
  if (answersWithinTurn) return askedEachLook(() => newsOfOthers() as Changed | undefined, tell)
  return askedTogether(async () => newsOfOthers(), tell)
}

type Counts = { answered: number; drawn: number }

/** So often somebody waits for another's drawing before making one alone. */
const mostWaits = 3

function openFront(pages: Pages, freshness: Freshness, counts: Counts, onAnswered: MemoryOptions['onAnswered']) {
  const underWay = new Map<string, Drawing>()

  const serve = (handler: RequestListener, request: IncomingMessage, response: ServerResponse, waits: number) => {
    if (hasGone(response)) return
    const url = request.url ?? '/'
    const key = keyOf(pages, url)
    const page = key === undefined ? undefined : pages.find(key)
    if (page) {
      counts.answered += 1
      answerStored(pages, page, request, response)
      if (request.method === 'GET') onAnswered?.(request)
      return
    }
    // The first drawing at a path tells which parameters count there; until then all who ask for the path wait for it.
    const awaited = key ?? pathOf(url)
    const other = waits < mostWaits ? underWay.get(awaited) : undefined
    if (!other) return draw(handler, request, response, awaited)
    // What is for one reader alone is no use to wait for again; what a change has overtaken is.
    const next = () => serve(handler, request, response, other.isOffered ? waits + 1 : mostWaits)
    // Of a drawing that is left, the first in the line has it drawn at once, and all others wait for that.
    const takeOver = () => serve(handler, request, response, waits)
    other.whenEnded((isLeft) => (isLeft ? takeOver() : freshness.whenKnown(next)))
  }
  const draw = (handler: RequestListener, request: IncomingMessage, response: ServerResponse, awaited: string) => {
    counts.drawn += 1
    const drawing = newDrawing(request.url ?? '/', pages.count())
    underWay.set(awaited, drawing)
    drawing.whenEnded(() => underWay.get(awaited) === drawing && underWay.delete(awaited))
    // Whatever becomes of the answer, nobody waits for it longer than its own reader does.
    response.once('close', () => drawing.end(!response.writableEnded))
    answerReading(handler, request, response, drawing)
  }
  return (handler: RequestListener): RequestListener =>
    (request, response) => {
      request.url = plainAddress(request.url ?? '/')
      if (!isQuestion(request)) return handler(request, response)
      return freshness.whenKnown(() => {
        if (isForEverybody(request)) serve(handler, request, response, 0)
        else answerReading(handler, request, response)
      })
    }
}

function answerReading(
  handler: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
  drawing?: Drawing,
) {
  const reading = newReading(drawing)
  response.once('close', () => {
    reading.isOver = response.writableEnded
  })
  inOwnTurn(() => hasGone(response) || whileReading(reading, () => handler(request, response)))
}

/** Whoever has gone before it was their turn is drawn nothing. */
function hasGone(response: ServerResponse): boolean {
  return response.destroyed
}

function isQuestion({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

function isForEverybody({ headers }: IncomingMessage): boolean {
  return !headers.cookie?.includes(sessionCookie)
}

function newDrawing(url: string, since: number): Drawing {
  const waiting: Array<(isLeft: boolean) => void> = []
  let hasEnded = false
  const drawing: Drawing = {
    ...{ url, path: pathOf(url), since, isBeingKept: false, isOffered: false },
    whenEnded: (then) => (hasEnded ? then(false) : waiting.push(then)),
    end: (isLeft = false) => {
      if (hasEnded || drawing.isBeingKept) return
      hasEnded = true
      for (const then of waiting) then(isLeft)
    },
  }
  return drawing
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url
}

/** The address with no parameters but those that count, in the order in which the route declares them, once these are known. */
function keyOf(pages: Pages, url: string): string | undefined {
  const at = url.indexOf('?')
  if (at < 0) return url
  const path = url.slice(0, at)
  const parameters = pages.parametersOf(path)
  return parameters && (keyWith(path, url.slice(at + 1), parameters) ?? url)
}

/** Names are compared as they stand in a plain address. Of two pairs with one name the first counts. */
function keyWith(path: string, query: string, parameters: readonly string[]): string | undefined {
  const pairs = query.split('&').filter((pair) => pair !== '')
  if (pairs.some((pair) => /[%+]/.test(nameIn(pair)))) return undefined
  const counting = parameters.flatMap((name) => pairs.find((pair) => nameIn(pair) === name) ?? [])
  return counting.length === 0 ? path : `${path}?${counting.join('&')}`
}

function nameIn(pair: string): string {
  return pair.split('=', 1)[0] ?? ''
}

function offer(
  { pages, freshness }: { pages: Pages; freshness: Freshness },
  request: FastifyRequest,
  reply: FastifyReply,
  { body, encoded }: Encodable,
  etag: string,
): void {
  const { drawing, tables, readsClock } = currentReading() ?? newReading()
  if (!drawing) return
  const { url, path, since } = drawing
  const parameters = declaredParameters(request)
  // What is not there has any number of paths.
  if (reply.statusCode === 200) pages.learn(path, parameters)
  if (readsClock || !isSameForEverybody(request, reply)) return
  const key = keyWith(path, url.slice(path.length + 1), parameters)
  if (key === undefined) return
  const bytes = [body, ...encoded.values()].reduce((sum, { length }) => sum + length, ownBytes + key.length)
  const page = { etag, body, encoded, headers: headersOf(reply), tables, bytes }
  drawing.isBeingKept = true
  drawing.isOffered = true
  freshness.whenKnown(() => {
    if (!pages.hasChangedSince(since, tables)) pages.keep(key, page)
    drawing.isBeingKept = false
    drawing.end()
  })
}

/** What a page takes beside its body and its key: headers, the tables it has read, places in the lists. */
const ownBytes = 3000

function isSameForEverybody(request: FastifyRequest, reply: FastifyReply): boolean {
  const { neverKept, isPrivate } = request.routeOptions.config
  const isPlain = reply.getHeader('cache-control') === 'no-cache' && reply.getHeader('vary') === 'accept-encoding'
  return isPlain && !neverKept && !isPrivate && reply.statusCode === 200 && reply.getHeader('set-cookie') === undefined
}

function headersOf(reply: FastifyReply): string[] {
  return Object.entries(reply.getHeaders()).flatMap(([name, value]) => [name, String(value)])
}
