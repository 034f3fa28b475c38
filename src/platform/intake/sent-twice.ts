import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import type { Moment } from '../clock.ts'
import { impersonal } from '../impersonal.ts'
import { isWorkspace } from '../language.ts'
import type { Sending, Sendings } from './sendings.ts'
import { sentTab } from './tab.ts'

/** Seconds; the next page ends it. Without a script nothing is kept, and the marks of a day would come to kilobytes. */
const arrivedFor = 10 * 60

/**
 * A form of a worker that comes twice from one page is done once, whichever processes it comes to: the second one waits for
 * the first and is led to the same place. Whatever else came from that page meanwhile makes it a new one.
 */
export function doOnce(app: App, sendings: Sendings, isHttps: () => boolean): void {
  const underWay = new WeakMap<FastifyRequest, Sending & { at: Moment }>()

  app.addHook('preHandler', async (request, reply) => {
    const place = placeOf(request)
    if (!place) return undefined
    const sending = { place, content: contentOf(request) }
    for (;;) {
      const claimed = await sendings.claim(sending)
      if (claimed) return void underWay.set(request, { ...sending, ...claimed })
      const to = await sendings.outcome(sending)
      if (to !== undefined) return reply.redirect(to, 303)
    }
  })

  app.addHook('onSend', async (request, reply) => {
    const own = underWay.get(request)
    if (!own) return
    const to = reply.statusCode === 303 ? String(reply.getHeader('location')) : undefined
    // What was done is done: at worst it is done anew when it comes again.
    await sendings
      .settle(own, to)
      .catch((error) => app.log.warn({ error: impersonal(error) }, 'a sending was not noted'))
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
  return sha256(`${request.viewer.id} ${tab} ${request.url}`)
}

function contentOf({ body, uploads = [], sheet }: FastifyRequest): string {
  const files = uploads.map((upload) => (upload.ok ? upload.file.content_hash : upload.name))
  const hash = createHash('sha256').update(JSON.stringify([body, files]))
  return hash.update(sheet?.bytes ?? '').digest('base64url')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
