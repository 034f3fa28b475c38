import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { type Clock, later, type Moment } from '../clock.ts'
import { isWorkspace } from '../language.ts'
import { sentTab } from './tab.ts'

/** So long a form that comes again is the same one: pressed twice, or sent anew because the answer did not come. */
const sameWithin = '-PT10M'
const mostKept = 1000
/** Seconds; the next page ends it. Without a script nothing is kept, and the marks of a day would come to kilobytes. */
const arrivedFor = 10 * 60

/** What a page of a worker sent last to an address. */
interface Sending {
  content: string
  at: Moment
  /** Where it led; nothing when it was refused or changed nothing. */
  outcome: Promise<string | undefined>
  settle: (to: string | undefined) => void
}

/**
 * A form of a worker that comes twice from one page is done once: the second one waits for the first and is led to the
 * same place. Whatever else came from that page meanwhile makes it a new one. Each process knows its own.
 */
export function doOnce(app: App, clock: Clock, isHttps: () => boolean): void {
  const last = new Map<string, Sending>()
  const underWay = new WeakMap<FastifyRequest, { place: string; sending: Sending }>()

  app.addHook('preHandler', async (request, reply) => {
    const place = placeOf(request)
    if (!place) return undefined
    const content = contentOf(request)
    for (let first = last.get(place); first?.content === content; first = last.get(place)) {
      if (first.at < later(clock.now(), sameWithin)) break
      const to = await first.outcome
      if (to !== undefined) return reply.redirect(to, 303)
    }
    const sending = newSending(content, clock.now())
    last.delete(place)
    last.set(place, sending)
    underWay.set(request, { place, sending })
    for (const [oldest] of last) if (last.size > mostKept) last.delete(oldest)
    return undefined
  })

  app.addHook('onSend', async (request, reply) => {
    const own = underWay.get(request)
    if (!own) return
    const to = reply.statusCode === 303 ? String(reply.getHeader('location')) : undefined
    if (to === undefined && last.get(own.place) === own.sending) last.delete(own.place)
    own.sending.settle(to)
  })

  app.addHook('onSend', async (request, reply) => tellArrived(request, reply, isHttps()))
}

/** Tells the browser which of its pages has arrived: what it kept of it is no longer needed. Scripts read and end it. */
function tellArrived(request: FastifyRequest, reply: FastifyReply, secure: boolean): void {
  if (!placeOf(request) || reply.statusCode >= 400) return
  const isPage = reply.statusCode === 303 || String(reply.getHeader('content-type')).startsWith('text/html')
  if (!isPage) return
  reply.setCookie(`arrived-${sentTab(request)}`, '1', { path: '/', sameSite: 'strict', secure, maxAge: arrivedFor })
}

function placeOf(request: FastifyRequest): string | undefined {
  const tab = sentTab(request)
  if (request.method !== 'POST' || !request.viewer || !tab || !isWorkspace(request.url)) return undefined
  return `${request.viewer.id} ${tab} ${request.url}`
}

function contentOf({ body, uploads = [], sheet }: FastifyRequest): string {
  const files = uploads.map((upload) => (upload.ok ? upload.file.content_hash : upload.name))
  const hash = createHash('sha256').update(JSON.stringify([body, files]))
  return hash.update(sheet?.bytes ?? '').digest('base64url')
}

function newSending(content: string, at: Moment): Sending {
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  return { content, at, outcome: promise, settle: resolve }
}
