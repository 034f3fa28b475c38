import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { sendTagged } from './kept.ts'
import { type View, ViewContext } from './view.ts'

/** Smaller bodies do not gain from being compressed. */
const worthCompressing = 1000

/** Draws a page for one view. */
export function drawPage(view: View, page: VNode): string {
  return `<!doctype html>${renderToString(h(ViewContext.Provider, { value: view }, page))}`
}

/** Sends a drawn page: compressed as the browser likes it, and not at all where the browser still has it. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, html: string): FastifyReply {
  reply.header('content-type', 'text/html; charset=utf-8').header('vary', 'accept-encoding')
  const cache = cacheControl(request)
  reply.header('cache-control', cache)
  if (cache !== 'no-cache' || reply.statusCode !== 200) return reply.send(compressed(request, reply, html))
  return sendTagged(request, reply, html, () => compressed(request, reply, html))
}

/** Sends what a machine has asked for: with a tag, compressed, and open to readers on other sites. */
export function sendDocument(request: FastifyRequest, reply: FastifyReply, type: string, text: string): FastifyReply {
  reply.header('content-type', `${type}; charset=utf-8`).header('vary', 'accept-encoding')
  // Whoever has a copy asks whether it still holds, so nobody reads what is older than the last change.
  reply.header('cache-control', 'no-cache')
  reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
  return sendTagged(request, reply, text, () => compressed(request, reply, text))
}

/** A form that was refused stays in its own browser, so that the way back finds what was typed. */
function cacheControl(request: FastifyRequest): 'no-store' | 'private, no-cache' | 'no-cache' {
  if (request.viewer !== undefined || request.routeOptions.config?.isPrivate === true) return 'no-store'
  return request.method === 'POST' ? 'private, no-cache' : 'no-cache'
}

function compressed(request: FastifyRequest, reply: FastifyReply, html: string): string | Buffer {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  if (html.length < worthCompressing) return html
  if (/\bbr\b/.test(accepted)) {
    reply.header('content-encoding', 'br')
    return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  }
  if (/\bgzip\b/.test(accepted)) {
    reply.header('content-encoding', 'gzip')
    return gzipSync(html)
  }
  return html
}
