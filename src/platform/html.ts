import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { chooseEncoding, encode } from './encoding.ts'
import { sendTagged } from './kept.ts'
import { drawFor, type View } from './view.ts'

/** Draws a page for one view. */
export function drawPage(view: View, page: VNode): string {
  return `<!doctype html>${drawFor(view, () => renderToString(page))}`
}

/** Sends a drawn page: compressed as the browser likes it, and not at all where the browser still has it. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  html: string,
  cache: CacheControl = cacheControl(request),
): FastifyReply {
  reply.header('content-type', 'text/html; charset=utf-8').header('vary', 'accept-encoding')
  reply.header('cache-control', cache)
  if (cache !== 'no-cache' || reply.statusCode !== 200) return reply.send(compressed(request, reply, html))
  return sendTagged(request, reply, html, { compressed: true })
}

/** Sends what a machine has asked for: with a tag, compressed, and open to readers on other sites. */
export function sendDocument(request: FastifyRequest, reply: FastifyReply, type: string, text: string): FastifyReply {
  reply.header('content-type', `${type}; charset=utf-8`).header('vary', 'accept-encoding')
  // Whoever has a copy asks whether it still holds, so nobody reads what is older than the last change.
  reply.header('cache-control', 'no-cache')
  reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
  return sendTagged(request, reply, text, { compressed: true })
}

type CacheControl = 'no-store' | 'private, no-cache' | 'no-cache'

/** A form that was refused stays in its own browser, so that the way back finds what was typed. */
function cacheControl(request: FastifyRequest): CacheControl {
  if (request.viewer !== undefined || request.routeOptions.config?.isPrivate === true) return 'no-store'
  return request.method === 'POST' ? 'private, no-cache' : 'no-cache'
}

function compressed(request: FastifyRequest, reply: FastifyReply, html: string): Buffer {
  const body = Buffer.from(html)
  const encoding = chooseEncoding(request.headers['accept-encoding'], body.length)
  if (!encoding) return body
  reply.header('content-encoding', encoding)
  return encode(body, encoding)
}
