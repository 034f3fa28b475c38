import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { groupOf, has, isLoopback, listOf } from './addresses.ts'
import type { Line } from './answer-bytes.ts'

/** A line that nothing has moved on for so long is cut: a reader who reads nothing, a sender who sends nothing. */
export const silentFor = 60_000

/** The head of a request is a few hundred bytes; who needs longer for them holds the line on purpose. */
const headWithin = 15_000

const mostLines = 2_000
const mostLinesOfOne = 200

const linesOf = new WeakMap<Server, ReadonlySet<Socket>>()

/** Holds lines to their limits, so that nobody takes them all. Proxies hold as many as they need. */
export function keepLines(server: Server, trustProxy: string | undefined): void {
  const proxies = listOf(trustProxy)
  const open = new Map<string, number>()
  const lines = new Set<Socket>()
  linesOf.set(server, lines)
  server.headersTimeout = headWithin
  server.maxConnections = mostLines
  server.maxHeadersCount = 100
  server.on('connection', (socket: Socket) => {
    lines.add(socket)
    socket.once('close', () => lines.delete(socket))
    const address = socket.remoteAddress ?? ''
    if (isLoopback(address) || has(proxies, address)) return
    const group = groupOf(address)
    const count = (open.get(group) ?? 0) + 1
    open.set(group, count)
    socket.once('close', () => {
      const left = (open.get(group) ?? 1) - 1
      if (left > 0) open.set(group, left)
      else open.delete(group)
    })
    if (count > mostLinesOfOne) socket.destroy()
  })
}

/** While we were at work ourselves, and read nothing, whoever sends was not silent. */
export function beginSilenceAnew(line: Socket): void {
  if (line.timeout) line.setTimeout(line.timeout)
}

const ending = new WeakSet<Server>()

/**
 * From now on a line ends with the answer that is under way on it, and nobody holds the house up by keeping one alive.
 * Answers whose head is still to come say so; where it has gone out and promised otherwise, the line is ended after them.
 */
export function endLines(server: Server): void {
  ending.add(server)
  server.prependListener('request', (_request, answer: ServerResponse) => {
    answer.shouldKeepAlive = false
  })
  server.keepAliveTimeout = 1
  server.keepAliveTimeoutBuffer = 0
  const lines = linesOf.get(server) ?? new Set()
  closeIdleLinesLater(server, lines)
  endUnasked(server, lines)
}

/** In milliseconds: the head of a request that is on its way has come by then, and holds nobody up that never comes. */
const headOnItsWay = 2_000

/** A line on which nothing whole has been asked is no idle one for Node, and would be waited for. */
function endUnasked(server: Server, lines: ReadonlySet<Line>): void {
  const end = () => {
    for (const line of lines) if (!line._httpMessage && line.writableLength === 0) line.destroy()
  }
  const timer = setInterval(end, headOnItsWay).unref()
  server.once('close', () => clearInterval(timer))
}

/** Node takes an answer for given once it was written, and with the idle lines would cut those whose reader is still taking it. */
function closeIdleLinesLater(server: Server, lines: ReadonlySet<Socket>): void {
  const closeIdle = server.closeIdleConnections.bind(server)
  server.closeIdleConnections = () => {
    if ([...lines].every(({ writableLength }) => writableLength === 0)) closeIdle()
    else setTimeout(server.closeIdleConnections, 50).unref()
  }
}

export function areEnding(server: Server): boolean {
  return ending.has(server)
}
